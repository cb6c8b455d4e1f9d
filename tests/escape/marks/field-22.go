// field-22: array of structs, constant indices, another field leaks
package main

type pr struct{ a, b *int }

var g *int

func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	var t [3]pr
	t[0].a = &x
	t[1].a = &x
	t[2].b = &y
	g = t[2].b
	return *t[0].a
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
