// constructor of a struct with an embedded struct, address of the inner comes back
package main

type base struct{ n int }
type outer struct {
	base
	k int
}

//go:noinline
func mk(n int) *base {
	o := &outer{base{n}, 2} // want:stack
	o.n += o.k
	return &o.base
}

//go:noinline
func f(n int) int { b := mk(n); clobber(20); b.n++; return b.n }
func main()       { println(f(2)) }

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
