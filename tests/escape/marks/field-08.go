package main

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

type P struct{ a, b *int }

var sink *int

func swap(p P) P { return P{p.b, p.a} }
func f(n int) int {
	x := n     // want:heap
	y := n + 1 // want:stack
	r := swap(P{&x, &y})
	sink = r.b
	return *r.a
}
func main() { r := f(3); clobber(20); println(r, *sink) }
