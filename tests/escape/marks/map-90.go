// map-90: only the map's values of one key type leak.
package main

type k struct{ p *int }

var sink *int

//go:noinline
func f(n int) int {
	x := n                    // want:stack go:heap
	y := n + 1                // want:heap
	m := map[k]*int{{&x}: &y} // want:stack
	for key, v := range m {
		sink = v
		return *key.p
	}
	return 0
}

func main() { r := f(4); scrub(); println(r, *sink) }

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
