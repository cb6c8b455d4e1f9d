// flow-20: a variable gets several values in turn, only one leaks
package main

var g *int

func f(n int) int {
	a, b := n, n+1 // want:stack
	c := n + 2     // want:heap
	p := &a
	s := *p
	p = &c
	g = p
	p = &b
	return s + *p
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
