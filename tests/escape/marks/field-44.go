// method on an embedded pointer's field; a field of another object leaks
package main

type a struct{ p *int }

func (x *a) set(p *int) { x.p = p }

type b struct {
	*a
	q *int
}

var g *int

//go:noinline
func f(n int) int {
	x, z := n, n    // want:stack
	y := n          // want:heap
	in := a{}       // want:stack
	v := b{&in, &z} // want:stack
	v.set(&x)
	w := b{&a{}, &z} // want:stack
	w.set(&y)
	g = w.p
	return *in.p + *v.q
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
