// trap-alias-21: overlapping slices: written through one, read through the other
package main

var g *int

func f(n int) {
	x := n               // want:heap
	a := make([]*int, 4) // want:stack
	b := a[1:]
	c := a[:3]
	b[0] = &x
	g = c[1]
}

func main() { f(4); clobber(20); println(*g) }

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
