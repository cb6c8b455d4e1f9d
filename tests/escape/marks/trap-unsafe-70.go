// trap-unsafe-70: an address comes back from unsafe.Pointer.
package main

import "unsafe"

type T struct{ a, b int }

var sink *int

//go:noinline
func f(n int) {
	t := T{n, n + 1} // want:heap
	p := unsafe.Pointer(&t)
	q := unsafe.Add(p, unsafe.Offsetof(t.b))
	sink = (*int)(q)
}

func main() {
	f(5)
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
