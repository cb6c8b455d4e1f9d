package main

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

type T struct{ a, b int }
type U struct {
	t *T
	n int
}

func newT(n int) *T { return &T{n, n + 1} } // want:stack
func newU(n int) *U {
	return &U{newT(n), n} // want:stack
}
func f(n int) int {
	u := newU(n)
	clobber(20)
	return u.t.a + u.n
}
func main() { println(f(3)) }
