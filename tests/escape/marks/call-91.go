// call-91: a callee moves one field to another; the old content is gone.
package main

type box struct{ p, q *int }

var sink *box

//go:noinline
func (b *box) shift(p *int) { b.q = b.p; b.p = p }

//go:noinline
func f(n int) int {
	x := n                  // want:stack go:heap
	y := n + 1              // want:heap
	z := n + 2              // want:heap
	b := &box{q: &x, p: &y} // want:heap
	r := *b.q
	b.shift(&z)
	sink = b
	return r
}

func main() { r := f(4); scrub(); println(r, *sink.p, *sink.q) }

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
