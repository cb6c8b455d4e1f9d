// trap-iface-72: the object of a factory behind an interface is returned further up.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{ k int }

//go:noinline
func (m *m1) make(n int) *T {
	return &T{n + m.k} // want:heap
}

//go:noinline
func use(m maker, n int) *T {
	t := m.make(n)
	t.v++
	return t
}

var keep [2]*T

func main() {
	m := &m1{1} // want:stack
	keep[0] = use(m, 3)
	keep[1] = use(m, 4)
	scrub()
	println(keep[0].v, keep[1].v)
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
