// trap-caller-84: a factory behind an embedded interface is promoted; the result is kept by the holder.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{}

//go:noinline
func (m1) make(n int) *T {
	return &T{n} // want:heap
}

type outer struct {
	maker
	t *T
}

type filler interface{ fill(n int) }

//go:noinline
func (o *outer) fill(n int) { o.t = o.make(n) }

//go:noinline
func run(f filler, n int) { f.fill(n) }

//go:noinline
func f(m maker) int {
	return m.make(4).v
}

var g = &outer{maker: m1{}}

func main() {
	run(g, 3)
	r := f(g)
	scrub()
	println(r, g.t.v)
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
