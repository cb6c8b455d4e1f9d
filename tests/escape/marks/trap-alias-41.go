// a parameter and a package variable lead to the same object
package main

type s struct{ p *int }

var g = &s{}

//go:noinline
func put(d *s, p *int) { d.p = p }

//go:noinline
func get() *s { return g }

//go:noinline
func f(n int) {
	x := n // want:heap
	put(get(), &x)
}
func main() { f(3); clobber(20); println(*g.p) }

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
