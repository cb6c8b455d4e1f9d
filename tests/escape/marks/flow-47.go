// swap in a loop, then overwritten; only the fresh one leaks
package main

var g *int

//go:noinline
func f(n int) int {
	a, b := n, n*2 // want:stack
	p, q := &a, &b
	for i := 0; i < n; i++ {
		p, q = q, p
	}
	r := *p*10 + *q
	p = new(int) // want:heap
	*p = r
	g = p
	return r
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
