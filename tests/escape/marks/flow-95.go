// flow-95: a struct is cleared by assignment of its zero value in a branch that always leaks.
package main

type st struct{ p, q *int }

var sink st

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	s := st{p: &x}
	if r := *s.p; r > 3 {
		s.p = nil
		sink = s
		return r
	}
	return -1
}

func main() { println(f(4), f(2), sink.p == nil) }

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
