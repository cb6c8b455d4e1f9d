// Package variables are initialised in the order of their dependencies.
package main

import "fmt"

var (
	a = c + b
	b = f("b", 1)
	c = f("c", d*2)
	d = f("d", 3)
)

var first, second = pair()

var _ = f("blank", 0)

var table = map[string]func() int{"self": useLate}

var late = f("late", 10)

var viaMethod = thing{}.value()

var viaClosure = func() int { return indirect() }()

var hidden = f("hidden", 7)

var x, y = f("x", y0), f("y", 2)
var y0 = f("y0", 5)

type thing struct{}

func (thing) value() int { return late + 1 }

func indirect() int { return hidden * 2 }

func useLate() int { return late }

func f(name string, v int) int {
	fmt.Print(name, "=", v, " ")
	return v
}

func pair() (int, string) {
	fmt.Print("pair ")
	return d, "second"
}

func init() { fmt.Println("| init 1", a) }

func init() {
	fmt.Println("init 2", first, second)
	late++
}

var fromInit int

func init() { fromInit = table["self"]() }

func main() {
	fmt.Println(a, b, c, d, viaMethod, viaClosure, fromInit, x, y)
}
