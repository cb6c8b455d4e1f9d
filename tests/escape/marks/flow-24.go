// flow-24: swap of two locals then leak of one
package main

var g *int

func f(n int) int {
	x := n     // want:heap
	y := n + 1 // want:stack
	p, q := &x, &y
	p, q = q, p
	g = q
	return *p
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
