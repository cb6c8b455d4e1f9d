// trap-caller-82: a method value and a method expression of a factory, one result is kept.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{ k int }

var kept *T

//go:noinline
func (m *m1) make(n int) *T {
	return &T{n + m.k} // want:heap
}

//go:noinline
func use(m maker) int {
	g := m.make // want:stack
	h := (*m1).make
	t := g(1)
	kept = h(m.(*m1), 2)
	u := maker.make(m, 3)
	scrub()
	return t.v*100 + u.v
}

func main() {
	println(use(&m1{5})) // want:stack
	scrub()
	println(kept.v)
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
