// indir-24: a heap node of a local list is kept elsewhere: the list's other contents stay
package main

type N struct {
	v    *int
	next *N
}

var g *N

func f(n int) int {
	x := n         // want:stack
	y := n         // want:heap
	a := &N{v: &x} // want:stack
	b := &N{v: &y} // want:heap
	a.next = b
	g = a.next
	return *a.v
}

func main() { r := f(3); clobber(20); println(r, *g.v) }

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
