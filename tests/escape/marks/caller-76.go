// caller-76: the constructor is called in a loop; each object is dead before the next.
package main

type T struct{ a, b int }

//go:noinline
func newT(n int) *T {
	return &T{n, n * n} // want:stack
}

//go:noinline
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		t := newT(i)
		scrub()
		t.a++
		s += t.a + t.b
	}
	return s
}

func main() {
	println(f(4))
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
