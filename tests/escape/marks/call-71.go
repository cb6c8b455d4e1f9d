// call-71: three results, one of them leaks.
package main

type T struct{ v int }

var sink *T

//go:noinline
func rot(a, b, c *T) (*T, *T, *T) { return b, c, a }

//go:noinline
func f(n int) int {
	x := &T{n}     // want:stack
	y := &T{n + 1} // want:stack
	z := &T{n + 2} // want:heap
	p, q, r := rot(x, y, z)
	sink = q
	scrub()
	return p.v*100 + r.v
}

func main() {
	println(f(3))
	scrub()
	println(sink.v)
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
