// an element of a local array is overwritten before the array is copied to a package variable
package main

var g [2]*int

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	var a [2]*int
	a[0] = &x
	a[1] = &y
	r := *a[0]
	a[0] = nil
	g = a
	return r
}
func main() { r := f(3); clobber(20); println(r, *g[1], g[0] == nil) }

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
