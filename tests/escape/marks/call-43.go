// results in the order of the arguments, reversed by another helper, one leaks
package main

var g *int

//go:noinline
func three(a, b, c *int) (x, y, z *int) { return c, a, b }

//go:noinline
func f(n int) int {
	a := n                              // want:stack
	b := n + 1                          // want:heap
	c := n + 2                          // want:stack
	x, y, z := three(three(&a, &b, &c)) // x = b, y = c, z = a
	g = x
	return *y*10 + *z
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
