// slice-21: copy between local slices; one element leaks: the whole
package main

var g *int

func f(n int) int {
	x := n               // want:heap
	z := n               // want:stack
	a := []*int{&x}      // want:stack
	b := make([]*int, 1) // want:stack
	c := []*int{&z}      // want:stack
	copy(b, a)
	g = b[0]
	return *c[0]
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
