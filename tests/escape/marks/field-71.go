// field-71: a promoted method through an embedded pointer keeps one field only.
package main

type base struct{ p, q *int }

var sink *int

//go:noinline
func (b *base) keep() { sink = b.p }

type derived struct {
	*base
	r *int
}

//go:noinline
func f(n int) int {
	x := n                          // want:heap
	y := n + 1                      // want:stack
	z := n + 2                      // want:stack
	d := derived{&base{&x, &y}, &z} // want:stack
	d.keep()
	return *d.q*10 + *d.r
}

func main() {
	println(f(3))
	scrub()
	println(*sink)
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
