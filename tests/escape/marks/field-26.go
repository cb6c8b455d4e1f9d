// field-26: results in a struct through a callee with an out-parameter
package main

type res struct{ l, r *int }

func split(out *res, a, b *int) { out.l, out.r = a, b }

var g *int

func f(n int) int {
	x := n    // want:stack
	y := n    // want:heap
	var r res // want:stack
	split(&r, &x, &y)
	g = r.r
	return *r.l
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
