// caller-90: a builder with chained methods, made by a constructor.
package main

type B struct {
	parts []int
	next  *B
}

//go:noinline
func newB() *B {
	return &B{} // want:stack go:heap
}

//go:noinline
func (b *B) add(n int) *B {
	b.parts = append(b.parts, n)
	return b
}

//go:noinline
func f(n int) int {
	b := newB().add(n).add(n + 1).add(n + 2)
	scrub()
	s := 0
	for _, p := range b.parts {
		s = s*10 + p
	}
	return s
}

func main() { println(f(1)) }

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
