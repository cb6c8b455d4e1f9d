// a named result is a struct that gets an address through a pointer to it
package main

type r struct{ p *int }

//go:noinline
func set(x *r, p *int) { x.p = p }

//go:noinline
func f(n int) (out r) {
	x := n // want:heap
	set(&out, &x)
	return
}
func main() { o := f(4); clobber(20); println(*o.p) }

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
