// a struct with pointers boxed and unboxed by several hands
package main

type pair struct{ a, b *int }

//go:noinline
func wrap(p pair) any { return p }

//go:noinline
func unwrap(v any) pair { return v.(pair) }

var g *int

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	p := unwrap(wrap(unwrap(wrap(pair{&x, &y}))))
	g = p.b
	return *p.a
}
func main() { r := f(2); clobber(20); println(r, *g) }

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
