// field-90: a struct in a struct in an array; only one inner field leaks.
package main

type in struct{ a, b *int }
type mid struct{ i [2]in }
type out struct{ m [2]mid }

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:heap
	var o out
	o.m[0].i[1].a = &x
	o.m[1].i[0].b = &y
	sink = o.m[1].i[0].b
	return *o.m[0].i[1].a
}

func main() { r := f(4); scrub(); println(r, *sink) }

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
