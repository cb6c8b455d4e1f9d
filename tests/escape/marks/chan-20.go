// chan-20: a buffered channel of structs that hold pointers, one field leaks
package main

type msg struct {
	id   int
	p, q *int
}

var g *int

func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	c := make(chan msg, 2)
	c <- msg{1, &x, &y}
	m := <-c
	g = m.q
	return *m.p
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
