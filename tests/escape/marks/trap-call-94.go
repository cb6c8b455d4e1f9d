// trap-call-94: what a field held is saved and put back through an interface.
package main

type box struct{ p, q *int }
type saver interface {
	get(*box) *int
	put(*box, *int)
}
type plain struct{}

func (plain) get(b *box) *int    { return b.p }
func (plain) put(b *box, p *int) { b.p = p }

type other struct{ n int }

func (o *other) get(b *box) *int    { o.n++; return b.p }
func (o *other) put(b *box, p *int) { b.p = p }

var sink *box
var one = 1

//go:noinline
func probe(b *box, s saver) int {
	o := s.get(b)
	b.p = &one
	r := *b.p
	s.put(b, o)
	return r
}

//go:noinline
func f(n int, s saver) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := probe(b, s)
	sink = b
	return r
}

func main() { r := f(4, plain{}) + f(5, &other{}); scrub(); println(r, *sink.p) }

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
