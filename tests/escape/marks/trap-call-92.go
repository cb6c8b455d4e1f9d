// trap-call-92: a callee puts the old content back.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func (b *box) probe() int { o := b.p; b.p = &one; r := *b.p; b.p = o; return r }

//go:noinline
func f(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := b.probe()
	sink = b
	return r
}

func main() { r := f(4); scrub(); println(r, *sink.p) }

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
