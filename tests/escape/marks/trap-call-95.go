// trap-call-95: two fields are exchanged twice.
package main

type box struct{ p, q *int }

var sink *box
var one = 1

//go:noinline
func (b *box) swap() { b.p, b.q = b.q, b.p }

//go:noinline
func (b *box) work() int {
	b.swap()
	b.p = &one
	r := *b.p
	b.swap()
	return r
}

//go:noinline
func f(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := b.work()
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
