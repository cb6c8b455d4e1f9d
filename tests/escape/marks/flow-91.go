// flow-91: an early return leaks, what is behind it does not.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n // want:heap
	if n > 10 {
		sink = &x
		return 0
	}
	y := n // want:stack
	p := &y
	return *p
}

func main() { f(11); scrub(); println(f(3), *sink) }

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
