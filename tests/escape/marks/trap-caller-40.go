// two calls of one constructor in one expression, both kept by a struct of the caller's caller
package main

type T struct{ v int }
type two struct{ a, b *T }

//go:noinline
func newT(n int) *T { return &T{n} } // want:heap

//go:noinline
func mk(d *two, n int) { d.a, d.b = newT(n), newT(n+1) }

var g two

func main() { mk(&g, 3); clobber(20); println(g.a.v, g.b.v) }

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
