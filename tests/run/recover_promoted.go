package main

import "fmt"

type guard struct{ name string }

func (g guard) value()    { fmt.Println(g.name, "value", recover()) }
func (g *guard) pointer() { fmt.Println(g.name, "pointer", recover()) }
func (g *guard) n()       { fmt.Println(g.name, "plain", recover()) }

// Where gc puts these into a promoted method, it takes what they call for what was deferred.
//
//go:noinline
func (g *guard) deeper() { func() { fmt.Println(g.name, "deeper", recover()) }() }

//go:noinline
func (g *guard) plain() { g.n() }

type mid struct{ guard }
type outer struct {
	*mid
	n2 int
}
type guards interface {
	value()
	pointer()
	deeper()
	plain()
}
type wrap struct{ guards }

func run(name string, f func()) {
	defer func() { fmt.Println("left", name, recover()) }()
	f()
}

// recover works through promoted methods, method values and interfaces, and not one call deeper.
func main() {
	m := &mid{guard{"g"}}
	o := outer{m, 1}
	w := wrap{o}
	for i, g := range []guards{m, o, w, &w, &o.guard} {
		run(fmt.Sprint("value ", i), func() { defer g.value(); panic(1) })
		run(fmt.Sprint("pointer ", i), func() { defer g.pointer(); panic(2) })
		run(fmt.Sprint("deeper ", i), func() { defer g.deeper(); panic(3) })
		run(fmt.Sprint("plain ", i), func() { defer g.plain(); panic(4) })
		f := g.value
		run(fmt.Sprint("method value ", i), func() { defer f(); panic(5) })
	}
	run("direct", func() { defer o.value(); panic(6) })
	run("direct pointer", func() { defer o.pointer(); panic(7) })
	run("expression", func() { defer outer.pointer(o); panic(8) })
	run("embedded", func() { defer w.plain(); panic(9) })
}
