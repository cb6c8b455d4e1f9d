// trap-call-90: a callee overwrites a field on one way only.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func (b *box) set(c bool) {
	if c {
		return
	}
	b.p = &one
}

//go:noinline
func f(n int) {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	b.set(n > 3)
	sink = b
}

func main() { f(4); scrub(); println(*sink.p) }

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
