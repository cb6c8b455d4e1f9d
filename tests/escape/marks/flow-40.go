// a variable is reused for another purpose after the leak
package main

type n struct{ v int }

var g *n

//go:noinline
func f(k int) int {
	a := n{k} // want:heap
	b := n{k} // want:stack
	p := &a
	g = p
	p = &b
	for i := 0; i < 2; i++ {
		p.v++
	}
	return p.v
}
func main() { r := f(3); clobber(20); println(r, g.v) }

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
