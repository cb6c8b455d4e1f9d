// field-92: a method by value returns another field's content.
package main

type pair struct{ l, r *int }

func (p pair) left() *int { return p.l }
func (p pair) flip() pair { return pair{p.r, p.l} }

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:heap
	p := pair{&x, &y}
	sink = p.flip().left()
	return *p.left()
}

func main() { r := f(4); scrub(); println(r, *sink) }

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
