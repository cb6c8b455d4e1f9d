// a pointer-typed array field with a constant index in a callee
package main

type t struct {
	a [3]*int
	b *int
}

var g *int

//go:noinline
func keep1(v *t) { g = v.a[1] }

//go:noinline
func f(n int) int {
	x := n                                // want:stack
	y := n + 1                            // want:heap
	z := n + 2                            // want:stack
	v := t{a: [3]*int{&x, &y, &z}, b: &z} // want:stack
	keep1(&v)
	return *v.a[0] + *v.b
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
