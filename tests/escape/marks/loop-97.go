// loop-97: a literal in the loop is made of the one before.
package main

type st struct{ a, b int }

//go:noinline
func f(n int) int {
	s := &st{0, 1} // want:stack
	for i := 0; i < n; i++ {
		s = &st{s.b, s.a + s.b} // want:stack go:heap
	}
	return s.a
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
