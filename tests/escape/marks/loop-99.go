// loop-99: two accumulators that are replaced one after the other.
package main

type num struct{ v int }

//go:noinline
func sum(a, b *num) *num { return &num{(a.v + b.v) % 1000} } // want:stack go:heap

//go:noinline
func f(n int) int {
	x, y := &num{1}, &num{2} // want:stack
	for i := 0; i < n; i++ {
		x = sum(x, y)
		y = sum(y, x)
	}
	return x.v*1000 + y.v
}

func main() { println(f(9)) }

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
