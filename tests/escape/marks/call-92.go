// call-92: a callee sets the whole struct anew.
package main

type box struct {
	n    int
	p, q *int
}

var sink *box

//go:noinline
func (b *box) init(p *int) { *b = box{n: 1, p: p} }

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:heap
	var b box  // want:heap
	b.p, b.q = &x, &x
	r := *b.p
	b.init(&y)
	sink = &b
	return r
}

func main() { r := f(4); scrub(); println(r, *sink.p, sink.q == nil) }

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
