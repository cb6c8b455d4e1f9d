// call-93: a constructor that fills an object through another function, which overwrites a default.
package main

type opt struct{ p *int }

var def = 5
var sink *opt

//go:noinline
func apply(o *opt, p *int) { o.p = p }

//go:noinline
func newOpt(n int) *opt {
	d := n           // want:stack go:heap
	o := &opt{p: &d} // want:heap
	if *o.p > 100 {
		return nil
	}
	apply(o, &def)
	return o
}

func main() { sink = newOpt(3); scrub(); println(*sink.p) }

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
