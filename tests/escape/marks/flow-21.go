// flow-21: the leak lies before the store
package main

type box struct{ p *int }

var g *int

func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	var b box
	b.p = &y
	g = b.p
	b.p = &x
	return *b.p
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
