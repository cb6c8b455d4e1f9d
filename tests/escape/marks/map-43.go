// array keys that hold pointers, struct values
package main

type k [2]*int
type v struct{ p *int }

var g *int

//go:noinline
func f(n int) int {
	x, y := n, n   // want:stack
	z := n         // want:heap
	m := map[k]v{} // want:stack
	m[k{&x, &y}] = v{&z}
	for kk, vv := range m {
		*kk[0]++
		g = vv.p
	}
	return x
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
