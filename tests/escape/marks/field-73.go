// field-73: fields swapped, then the other one leaks.
package main

type pair struct{ a, b *int }

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:heap
	y := n + 1 // want:stack
	p := pair{&x, &y}
	p.a, p.b = p.b, p.a
	sink = p.b
	return *p.a
}

func main() {
	println(f(3))
	scrub()
	println(*sink)
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
