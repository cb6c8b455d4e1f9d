// trap-map-71: map of struct values: the struct read from it is changed, the map's own is kept.
package main

type V struct{ p *int }

var sink map[int]V

//go:noinline
func f(n int) {
	x := n                  // want:heap
	m := map[int]V{1: {&x}} // want:heap
	v := m[1]
	v.p = nil
	sink = m
	_ = v
}

func main() {
	f(5)
	scrub()
	println(*sink[1].p)
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
