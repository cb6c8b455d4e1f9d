// trap-field-70: a struct is copied out of an array element by a range and its field leaks.
package main

type C struct{ p *int }

var sink *int

//go:noinline
func f(n int) {
	x := n                 // want:heap
	y := n                 // want:heap
	cs := [2]C{{&x}, {&y}} // want:stack
	for _, c := range cs {
		sink = c.p
	}
	sinks = append(sinks, sink, cs[0].p)
}

var sinks []*int

func main() {
	f(5)
	scrub()
	println(*sink, *sinks[1])
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
