// slice-91: one element leaks by constant index behind a helper that only reads.
package main

var sink *int

//go:noinline
func sum(s []*int) int { return *s[0] + *s[1] }

//go:noinline
func f(n int) int {
	a := n              // want:stack go:heap
	b := n + 1          // want:heap
	s := []*int{&a, &b} // want:stack
	r := sum(s)
	sink = s[1]
	return r
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
