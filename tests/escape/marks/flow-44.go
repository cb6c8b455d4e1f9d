// defer runs with the value at the time of the statement
package main

var g *int

//go:noinline
func keep(p *int) { g = p }

//go:noinline
func f(n int) int {
	x := n // want:heap
	y := n // want:stack
	p := &x
	defer keep(p)
	p = &y
	*p += 2
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
