// An unknown element of an array is one of its elements, field by field.
package main

import "fmt"

type pr struct{ a, b *int }

var g *int

//go:noinline
func c1(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	var m [2][2]pr
	m[n%2][1] = pr{&x, &y}
	g = m[1][n%2].b
	return *m[n%2][1].a
}

//go:noinline
func c2(n int) int {
	x, y := n, n+1 // want:heap
	var m [3]pr
	m[n%3].a = &x
	m[n%3].b = &y
	q := m[n%3]
	g = q.a
	if n > 100 {
		g = q.b
	}
	return *q.b
}

//go:noinline
func three(i int) [3]pr { var r [3]pr; k := i; r[i%3].b = &k; return r }

//go:noinline
func c3(n int) int {
	x := n // want:stack
	h := [3]struct {
		k  int
		in [2]pr
	}{}
	h[n%3].in[n%2].a = &x
	g = h[n%3].in[n%2].b
	return *h[n%3].in[n%2].a
}
func main() {
	r := c1(1)
	clobber(20)
	fmt.Println(r, *g)
	r = c2(3)
	clobber(20)
	fmt.Println(r, *g, *three(4)[4%3].b)
	fmt.Println(c3(5), g == nil)
}

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
