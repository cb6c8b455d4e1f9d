// trap-slice-72: clear() on another slice proves nothing.
package main

var sink []*int

//go:noinline
func f(n int) {
	x := n               // want:heap
	a := []*int{&x, nil} // want:heap
	b := a[1:]
	clear(b)
	sink = a
}

func main() {
	f(5)
	scrub()
	println(*sink[0], len(sink))
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
