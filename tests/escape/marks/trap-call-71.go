// trap-call-71: results cross: the second result is the first argument.
package main

type T struct{ v int }

var sink *T

//go:noinline
func cross(a, b *T) (*T, *T) { return b, a }

//go:noinline
func f(n int) int {
	x := &T{n}     // want:heap
	y := &T{n + 1} // want:stack
	var r *T
	r, sink = cross(x, y)
	return r.v
}

func main() {
	r := f(5)
	scrub()
	println(r, sink.v)
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
