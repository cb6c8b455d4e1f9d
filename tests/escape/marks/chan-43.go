// received twice: the second value leaks as well as the first; another channel's do not
package main

var g *int

//go:noinline
func f(n int) int {
	x := n     // want:heap
	y := n + 1 // want:stack
	a := make(chan *int, 2)
	b := make(chan *int, 2)
	a <- &x
	b <- &y
	p, ok := <-b
	if !ok {
		return 0
	}
	g = <-a
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
