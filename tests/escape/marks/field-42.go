// a struct with a slice field and a pointer field; the slice's elements leak
package main

type rec struct {
	list []*int
	own  *int
}

var g []*int

//go:noinline
func export(r *rec) { g = append(g, r.list...) }

//go:noinline
func f(n int) int {
	x := n                   // want:heap
	y := n + 1               // want:stack
	r := rec{[]*int{&x}, &y} // want:stack
	export(&r)
	return *r.own
}
func main() { r := f(3); clobber(20); println(r, *g[0]) }

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
