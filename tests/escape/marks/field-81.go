// field-81: a field of an interface in a struct, one of two leaks.
package main

type pair struct{ l, r any }

var sink any

//go:noinline
func f(n int) int {
	x := n             // want:stack go:heap
	y := n + 1         // want:heap
	p := &pair{&x, &y} // want:stack
	q := *p
	sink = q.r
	return *q.l.(*int)
}

func main() {
	r := f(3)
	scrub()
	println(r, *sink.(*int))
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
