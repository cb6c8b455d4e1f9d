// caller-94: an option pattern where each option closure comes from a function.
package main

type srv struct {
	name string
	p    *int
}

//go:noinline
func withP(p *int) func(*srv) {
	return func(s *srv) { s.p = p } // want:stack go:heap
}

//go:noinline
func newSrv(opts ...func(*srv)) *srv {
	s := &srv{} // want:stack go:heap
	for _, o := range opts {
		o(s)
	}
	return s
}

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	s := newSrv(withP(&x))
	scrub()
	return *s.p
}

func main() { println(f(2)) }

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
