// conversion to a wider interface and back through any
package main

type a interface{ m() }
type t struct{ v int }

var g a

func (x *t) m() {}

//go:noinline
func keep(v any) {
	if x, ok := v.(a); ok {
		g = x
	}
}

//go:noinline
func f(n int) {
	x := &t{n} // want:heap
	var i a = x
	keep(i)
}
func main() { f(3); clobber(20); println(g.(*t).v) }

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
