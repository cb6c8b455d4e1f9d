// closure-90: a closure captured by a closure, both used here, one variable leaks by value.
package main

var sink int

//go:noinline
func f(n int) int {
	x := n                           // want:stack
	inc := func() { x++ }            // want:stack
	twice := func() { inc(); inc() } // want:stack
	twice()
	sink = x
	return x
}

func main() { println(f(4), sink) }

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
