// flow-72: the map is reset before it leaks.
package main

type T struct{ m map[int]*int }

var sink T

//go:noinline
func f(n int) int {
	x := n                      // want:stack
	t := T{map[int]*int{1: &x}} // want:stack
	r := *t.m[1]
	t.m = nil
	sink = t
	return r
}

func main() {
	println(f(3))
	scrub()
	println(sink.m == nil)
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
