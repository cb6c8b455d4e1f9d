// closure-71: a function field reassigned, the first closure is dropped and the second leaks.
package main

type op struct{ fn func() int }

var sink func() int

//go:noinline
func f(n int) int {
	x := n                                // want:stack
	y := n + 1                            // want:heap
	o := op{func() int { x++; return x }} // want:stack
	r := o.fn()
	o.fn = func() int { // want:heap
		y++
		return y
	}
	sink = o.fn
	return r
}

func main() {
	r := f(3)
	scrub()
	println(r, sink(), sink())
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
