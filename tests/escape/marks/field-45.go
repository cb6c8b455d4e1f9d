// comparison, zeroing, and partial copies through a pointer to a struct
package main

type s struct{ l, r *int }

var g *int

//go:noinline
func move(d, s *s) { d.l = s.r; s.r = nil }

//go:noinline
func f(n int) int {
	x := n         // want:stack
	y := n         // want:heap
	a := s{&x, &y} // want:stack
	var b s        // want:stack
	move(&b, &a)
	g = b.l
	return *a.l
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
