// unsafe-free aliasing: the first field's address and the struct's
package main

type in struct{ p *int }
type t struct {
	in
	k int
}

var g in

//go:noinline
func f(n int) {
	v := n       // want:heap
	x := t{k: 1} // want:stack
	q := &x.in
	y := &x
	q.p = &v
	g = y.in
}
func main() { f(4); clobber(20); println(*g.p) }

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
