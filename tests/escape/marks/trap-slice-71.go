// trap-slice-71: copy() moves pointers into a slice that is kept.
package main

var sink []*int

//go:noinline
func f(n int) {
	x := n               // want:heap
	y := n + 1           // want:heap
	a := []*int{&x, &y}  // want:stack
	b := make([]*int, 2) // want:heap
	copy(b, a)
	sink = b
}

func main() {
	f(5)
	scrub()
	println(*sink[0], *sink[1])
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
