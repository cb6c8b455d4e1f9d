package main

type in struct{ p, q *int }
type out struct{ i *in }

var g *int

func f(n int) {
	x := n       // want:heap
	y := n       // want:heap
	i := in{}    // want:stack
	o := out{&i} // want:stack
	i.p = &x
	o.i.q = &y
	*(&o.i.p), i.q = o.i.q, o.i.p
	g = i.p
	h = o.i.q
}

var h *int

func main() { f(3); clobber(20); println(*g, *h) }

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
