// field-80: a struct with an array of structs; one element's field leaks by a constant index in a callee.
package main

type c struct{ a, b *int }
type grid struct{ row [3]c }

var sink *int

//go:noinline
func leak(g *grid) { sink = g.row[1].b }

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:heap
	z := n + 2 // want:stack go:heap
	var g grid // want:stack
	g.row[0].a = &x
	g.row[1].b = &y
	g.row[1].a = &z
	leak(&g)
	return *g.row[0].a + *g.row[1].a
}

func main() {
	r := f(3)
	scrub()
	println(r, *sink)
}

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
