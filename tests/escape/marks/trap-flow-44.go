// a captured variable is overwritten by a closure that may not run
package main

var g *int

//go:noinline
func f(n int) {
	x := n // want:heap
	p := &x
	clr := func() { p = nil }
	if n > 10 {
		clr()
	}
	g = p
}
func main() { f(4); clobber(20); println(*g) }

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
