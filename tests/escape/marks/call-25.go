// call-25: struct by value with two pointers in, a struct with them swapped out
package main

type P struct{ l, r *int }

func swap(p P) P { return P{p.r, p.l} }

var g *int

func f(n int) int {
	x := n     // want:stack
	y := n + 5 // want:heap
	p := swap(swap(swap(P{&x, &y})))
	g = p.l
	return *p.r
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
