// trap-call-91: a callee overwrites the field of another object that may be the same.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func set(a, b *box, p *int) { a.p = &one; b.p = p }

//go:noinline
func f(n int) {
	x := n      // want:heap
	b := &box{} // want:heap
	set(b, b, &x)
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
