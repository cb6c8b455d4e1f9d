// the address of one field leaks in a local way, the struct is copied by value to a global without it
package main

type in struct {
	p *int
	n int
}
type out struct {
	a, b in
}

var g in

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	o := out{a: in{&x, 1}, b: in{&y, 2}}
	g = o.b
	o.b = o.a
	return *o.b.p
}
func main() { r := f(3); clobber(20); println(r, *g.p) }

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
