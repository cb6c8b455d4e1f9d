// trap-append-70: an append within capacity by a callee reaches a slice that the caller keeps.
package main

var sink []*int

//go:noinline
func add(s []*int, p *int) { _ = append(s, p) }

//go:noinline
func f(n int) {
	x := n                  // want:heap
	s := make([]*int, 1, 2) // want:heap
	s[0] = new(int)         // want:heap
	add(s, &x)
	sink = s[:2]
}

func main() {
	f(7)
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
