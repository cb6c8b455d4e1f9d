// trap-call-93: the overwriting callee may panic before, and the caller recovers.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func (b *box) set(q *int) { n := *q; b.p = &one; one = n }

//go:noinline
func f(n int) {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	defer func() {
		recover()
		sink = b
	}()
	b.set(nil)
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
