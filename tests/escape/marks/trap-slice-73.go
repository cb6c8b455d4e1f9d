// trap-slice-73: the element cleared is not the one that holds the address.
package main

var sink []*int

//go:noinline
func f(n, i int) {
	x := n                   // want:heap
	a := []*int{&x, &x, nil} // want:heap
	a[0] = nil
	a[i] = nil
	sink = a
}

func main() {
	f(5, 2)
	scrub()
	println(*sink[1], sink[0] == nil)
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
