// field-23: pointer to a field written through
package main

type s2 struct{ a, b *int }

var g *int

func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	var s s2
	pa, pb := &s.a, &s.b
	*pa = &x
	*pb = &y
	g = s.b
	return *s.a
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
