// trap-alias-70: a struct is copied, the original's pointer is set afterwards through another copy's pointer.
package main

type B struct{ p **int }

var sink *int

//go:noinline
func f(n int) {
	x := n     // want:heap
	var q *int // want:stack
	a := B{&q}
	b := a
	*b.p = &x
	sink = *a.p
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
