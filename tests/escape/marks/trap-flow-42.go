// a field is cleared through a pointer in a loop, where the pointer moves on
package main

type b struct {
	p    *int
	next *b
}

var g *b

//go:noinline
func f(n int) {
	x := n         // want:heap
	v := &b{p: &x} // want:heap
	q := v
	q = &b{next: v} // want:stack
	q.p = nil
	g = v
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
