// fields of a struct that came out of a map and a slice
package main

type e struct{ k, v *int }

var g *int

//go:noinline
func f(n int) int {
	x := n                  // want:stack
	y := n + 1              // want:heap
	s := []e{{&x, &y}}      // want:stack
	m := map[int]e{1: s[0]} // want:stack
	t := m[1]
	g = t.v
	return *t.k
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
