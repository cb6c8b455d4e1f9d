// a method value of an embedded struct, in a slice
package main

type c struct{ n int }

func (x *c) inc() int { x.n++; return x.n }

type w struct{ c }

var g []func() int

//go:noinline
func f(n int) {
	v := w{c{n}}         // want:heap
	g = append(g, v.inc) // want:heap
}
func main() { f(4); clobber(20); println(g[0](), g[0]()) }

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
