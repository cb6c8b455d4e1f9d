// trap-alias-71: an interior pointer to an element of an array in a struct keeps it all.
package main

type T struct {
	k int
	a [3]struct{ x, y int }
}

var sink *int

//go:noinline
func f(n int) {
	t := &T{k: n} // want:heap
	for i := range t.a {
		t.a[i].y = n + i
	}
	e := &t.a[1]
	sink = &e.y
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
