// big struct: thirty fields, only the last leaks
package main

type w struct {
	a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 *int
	b0, b1, b2, b3, b4, b5, b6, b7, b8, b9 *int
	c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 *int
}

var g *int

//go:noinline
func f(n int) int {
	x := n                          // want:stack
	y := n                          // want:heap
	v := &w{a0: &x, b5: &x, c9: &y} // want:stack
	g = v.c9
	return *v.a0 + *v.b5
}
func main() { r := f(3); clobber(20); println(r, *g) }

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
