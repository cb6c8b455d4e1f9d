// map-22: struct values with pointer fields; one field leaks
package main

type e struct{ a, b *int }

var g *int

func f(n int) int {
	x := n           // want:stack
	y := n           // want:heap
	m := map[int]e{} // want:stack
	m[1] = e{&x, &y}
	g = m[1].b
	return *m[1].a
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
