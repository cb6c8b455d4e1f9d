// two objects that point to each other
package main

type A struct{ b *B }
type B struct {
	a *A
	v int
}

//go:noinline
func pair(n int) *A {
	a := &A{}      // want:stack
	a.b = &B{a, n} // want:stack
	return a
}

//go:noinline
func f(n int) int { a := pair(n); clobber(20); return a.b.a.b.v }
func main()       { println(f(2)) }

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
