// flow-83: an early return keeps the leak from the other path.
package main

type T struct{ v int }

var sink *T

//go:noinline
func f(n int) int {
	a := &T{n} // want:stack go:heap
	if n < 5 {
		return a.v
	}
	a = &T{n * 2} // want:heap
	sink = a
	return a.v
}

func main() {
	println(f(3), f(7))
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
