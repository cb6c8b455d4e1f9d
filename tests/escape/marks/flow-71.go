// flow-71: cleared elements of a slice literal before it leaks.
package main

var sink []*int

//go:noinline
func f(n int) int {
	x := n               // want:stack
	s := []*int{&x, nil} // want:heap
	r := *s[0]
	s[0] = nil
	sink = s
	return r
}

func main() {
	println(f(3))
	scrub()
	println(len(sink), sink[0] == nil)
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
