// caller-82: what an interface's factory makes is handed through two levels and dropped.
package main

type T struct{ v int }
type src interface{ next() *T }
type s1 struct{ n int }

//go:noinline
func (s *s1) next() *T {
	s.n++
	return &T{s.n} // want:stack
}

//go:noinline
func pull(s src) *T {
	t := s.next()
	t.v += 100
	return t
}

//go:noinline
func f(s src) int {
	a := pull(s)
	b := pull(s)
	scrub()
	return a.v*1000 + b.v
}

func main() {
	println(f(&s1{})) // want:stack
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
