// three levels up
package main

type T struct{ v int }

//go:noinline
func a(n int) *T { return &T{n} } // want:stack

//go:noinline
func b(n int) (*T, bool) { return a(n + 1), n > 2 }

//go:noinline
func c(n int) *T {
	if t, ok := b(n); ok {
		return t
	}
	return nil
}

//go:noinline
func f(n int) int {
	t := c(n)
	clobber(20)
	if t == nil {
		return -1
	}
	return t.v
}
func main() { println(f(2), f(3)) }

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
