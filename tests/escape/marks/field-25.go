// field-25: embedded pointer; promoted field and method
package main

type base struct{ p, q *int }

func (b *base) get() *int { return b.q }

type der struct {
	*base
	k int
}

var g *int

func f(n int) int {
	x := n            // want:stack
	y := n            // want:heap
	b := base{&x, &y} // want:stack
	d := der{&b, 2}   // want:stack
	g = d.get()
	return *d.p * d.k
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
