// early returns: the leak is on a path where the pointer is another
package main

var g *int

//go:noinline
func f(n int) int {
	x := n // want:stack
	p := &x
	if n > 100 {
		y := n * 2 // want:heap
		p = &y
		g = p
		return *p
	}
	return *p + 1
}
func main() { r := f(3); s := f(101); clobber(20); println(r, s, *g) }

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
