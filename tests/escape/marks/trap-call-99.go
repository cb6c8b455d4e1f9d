// trap-call-99: the parameter is set anew before the store.
package main

type box struct {
	p    *int
	next *box
}

var sink *box
var one = 1

//go:noinline
func last(b *box, c *box) {
	if c != nil {
		b = c
	}
	b.p = &one
}

//go:noinline
func f(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	last(b, &box{})
	sink = b
	return n
}

func main() { r := f(2); scrub(); println(r, *sink.p) }

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
