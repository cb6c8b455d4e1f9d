// trap-field-71: arrays over eight elements: another index is kept.
package main

var sink *int

//go:noinline
func f(n, i int) {
	x := n         // want:heap
	var a [12]*int // want:stack
	a[9] = &x
	b := a
	sink = b[i]
}

func main() {
	f(5, 9)
	scrub()
	println(*sink)
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
