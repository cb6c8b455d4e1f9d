// comma-ok and a constant branch
package main

const debug = false

var g *int

//go:noinline
func f(n int) int {
	x := n // want:stack
	if debug {
		g = &x
	}
	return *&x
}
func main() { r := f(3); clobber(20); println(r, g == nil) }

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
