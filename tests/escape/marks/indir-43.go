// a struct is overwritten as a whole through a pointer
package main

type t struct {
	p *int
	k [2]*int
}

var g *int

//go:noinline
func reset(d *t, p *int) { *d = t{p: p, k: [2]*int{p, nil}} }

//go:noinline
func f(n int) int {
	a := n     // want:stack
	b := n     // want:heap
	var x, y t // want:stack
	reset(&x, &a)
	reset(&y, &b)
	g = y.k[0]
	return *x.p
}
func main() { r := f(1); clobber(20); println(r, *g) }

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
