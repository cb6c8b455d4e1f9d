// trap-append-72: an append of a slice to itself, elements are addresses.
package main

var sink []*int

//go:noinline
func f(n int) {
	x := n // want:heap
	s := []*int{&x}
	s = append(s, s...)
	s = append(s[1:], s[0])
	sink = s
}

func main() {
	f(7)
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
