// trap-caller-22: min of two objects of two calls, kept by the caller's caller
package main

type T struct{ v int }

func newT(n int) *T { return &T{n} } // want:heap
func less(a, b int) *T {
	x, y := newT(a), newT(b)
	if x.v < y.v {
		return x
	}
	return y
}

var g *T

func main() { g = less(3, 2); clobber(20); println(g.v) }

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
