// an inner struct is returned by value out of an array of structs
package main

type in struct{ p *int }
type t struct{ a [3]in }

//go:noinline
func (x *t) at(i int) in { return x.a[i] }

//go:noinline
func f(n int) in {
	v := n  // want:heap
	var x t // want:stack
	x.a[n%3].p = &v
	return x.at(n % 3)
}
func main() { r := f(4); clobber(20); println(*r.p) }

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
