// set to nil on all paths of a switch before it leaks
package main

type box struct{ p *int }

var g *box

//go:noinline
func f(n int) int {
	x := n           // want:soft
	b := &box{p: &x} // want:heap
	r := *b.p
	switch {
	case n > 10:
		b.p = nil
	case n > 5:
		b.p = nil
		r++
	default:
		b.p = nil
		r--
	}
	g = b
	return r
}
func main() { r := f(3); clobber(20); println(r, g.p == nil) }

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
