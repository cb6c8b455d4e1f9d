// copy of a struct through pointers that may be equal
package main

type s struct{ a, b *int }

var g *int

//go:noinline
func mv(d, e *s) { d.a = e.b; g = e.a }

//go:noinline
func f(n int) {
	x := n        // want:heap
	v := s{b: &x} // want:stack
	mv(&v, &v)
}
func main() { f(3); clobber(20); println(*g) }

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
