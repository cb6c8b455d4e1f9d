// trap-caller-85: a factory calls itself through the interface.
package main

type T struct {
	v int
	l *T
}
type maker interface{ make(n int) *T }
type m1 struct{ in maker }

//go:noinline
func (m *m1) make(n int) *T {
	if n == 0 {
		return nil
	}
	return &T{n, m.in.make(n - 1)} // want:heap
}

//go:noinline
func f(m maker) int {
	t := m.make(4)
	scrub()
	s := 0
	for ; t != nil; t = t.l {
		s = s*10 + t.v
	}
	return s
}

func main() {
	m := &m1{} // want:stack
	m.in = m
	println(f(m))
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
