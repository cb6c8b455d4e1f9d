// the result is set by a deferred method on the address of it
package main

type r struct{ p *int }

func (x *r) fin(p *int) { x.p = p }

//go:noinline
func f(n int) (out r) {
	v := n // want:heap
	defer out.fin(&v)
	return r{}
}
func main() { o := f(3); clobber(20); println(*o.p) }

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
