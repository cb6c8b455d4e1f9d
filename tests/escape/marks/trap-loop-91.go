// trap-loop-91: two of the past objects are alive.
package main

type num struct{ v int }

//go:noinline
func sum(a, b *num) *num { return &num{a.v + b.v} } // want:heap

//go:noinline
func f(n int) int {
	a, b := &num{0}, &num{1} // want:stack
	for i := 0; i < n; i++ {
		a, b = b, sum(a, b)
	}
	return a.v
}

func main() { println(f(20)) }

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
