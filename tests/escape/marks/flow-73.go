// flow-73: the closure variable is overwritten before it leaks.
package main

var sink func() int

//go:noinline
func f(n int) int {
	x := n                            // want:stack
	g := func() int { x++; return x } // want:stack
	r := g()
	g = func() int { return 7 }
	sink = g
	return r
}

func main() {
	println(f(3))
	scrub()
	println(sink())
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
