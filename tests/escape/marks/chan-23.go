// chan-23: a channel handed to helpers
package main

func put(c chan<- *int, p *int) { c <- p }
func get(c <-chan *int) *int    { return <-c }

var g *int

func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	c := make(chan *int, 1)
	d := make(chan *int, 1)
	put(c, &x)
	put(d, &y)
	g = get(d)
	return *get(c)
}

func main() { r := f(4); clobber(20); println(r, *g) }

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
