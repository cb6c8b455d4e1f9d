// trap-map-72: map assigned by index with an op and interface keys.
package main

var sink map[any]int

type K struct{ p *int }

//go:noinline
func f(n int) {
	x := n                 // want:heap
	m := make(map[any]int) // want:heap
	m[K{&x}] += 3          // want:heap
	sink = m
}

func main() {
	f(5)
	scrub()
	for k, v := range sink {
		println(*k.(K).p, v)
	}
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
