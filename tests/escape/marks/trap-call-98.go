// trap-call-98: the callee recovers, so that it returns without having stored.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func (b *box) set(n int) (r int) {
	defer func() { recover() }()
	r = 10 / n
	b.p = &one
	return r
}

//go:noinline
func (b *box) outer(n int) int { return b.set(n) }

//go:noinline
func f(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := b.outer(n)
	sink = b
	return r
}

func main() { r := f(0); scrub(); println(r, *sink.p) }

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
