// trap-call-97: a loop stores to the field, perhaps no time; a switch does not on one way.
package main

type box struct{ p *int }

var sink *box
var one = 1

//go:noinline
func (b *box) loop(n int) {
	for i := 0; i < n; i++ {
		b.p = &one
	}
}

//go:noinline
func (b *box) cases(n int) {
	switch {
	case n > 2:
		b.p = &one
	case n > 1:
		if n > 5 {
			break
		}
		b.p = nil
	}
}

//go:noinline
func f(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := *b.p
	b.loop(n)
	sink = b
	return r
}

//go:noinline
func g(n int) int {
	x := n           // want:heap
	b := &box{p: &x} // want:heap
	r := *b.p
	b.cases(n)
	sink = b
	return r
}

func main() {
	r := f(0)
	scrub()
	println(r, *sink.p)
	r = g(1)
	scrub()
	println(r, *sink.p)
}

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
