// two pointers to one struct: written through one, its field read through the other
package main

type s struct{ p *int }

var g *int

//go:noinline
func f(n int) {
	x := n // want:heap
	var a s
	p, q := &a, &a
	q.p = nil
	p.p = &x
	g = q.p
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
