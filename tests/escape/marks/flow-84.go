// a callee clears a field last, before the struct gets out
package main

type box struct {
	n    int
	p, q *int
	in   struct{ r *int }
}

var sink box
var keep *box

//go:noinline
func (b *box) reset() {
	b.n = 0
	b.p = nil
	b.in.r = nil
}

//go:noinline
func (b *box) all() int {
	n := *b.p
	*b = box{}
	return n
}

//go:noinline
func (b *box) restore() {
	old := b.p
	b.p = nil
	b.q = nil
	b.p = old
}

//go:noinline
func (b *box) sometimes(c bool) {
	if c {
		return
	}
	b.p = nil
}

//go:noinline
func two(b, c *box, p *int) {
	b.p = nil
	c.p = p
}

//go:noinline
func alias(b *box, p *int) {
	c := b
	b.p = nil
	c.p = p
}

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	z := n // want:stack
	b := box{p: &x, q: &y}
	b.in.r = &z
	r := *b.p + *b.in.r
	b.reset()
	sink = b
	return r
}

//go:noinline
func g(n int) int {
	x := n // want:stack
	b := &box{p: &x, q: &x}
	r := b.all()
	keep = b
	return r
}

//go:noinline
func h(n int) int {
	x := n // want:heap
	y := n // want:stack
	b := box{p: &x, q: &y}
	b.restore()
	sink = b
	return n
}

//go:noinline
func i(n int) int {
	x := n // want:heap
	b := box{p: &x}
	b.sometimes(n > 3)
	sink = b
	return n
}

//go:noinline
func j(n int) int {
	x := n // want:heap
	b := box{n: n}
	two(&b, &b, &x)
	sink = b
	return n
}

//go:noinline
func k(n int) int {
	x := n // want:heap
	b := box{n: n}
	alias(&b, &x)
	sink = b
	return n
}

//go:noinline
func loop(n int) int {
	r := 0
	var b box
	for i := 0; i < n; i++ {
		x := i // want:stack
		b.p = &x
		r += *b.p
		b.reset()
	}
	keep = &b
	return r
}

func main() {
	println(f(3), *sink.q, sink.p == nil)
	println(g(4), keep.p == nil)
	println(h(5), *sink.p, sink.q == nil)
	println(i(2), sink.p == nil)
	println(i(6), *sink.p)
	println(j(7), *sink.p)
	println(k(8), *sink.p)
	println(loop(4), keep.p == nil)
}
