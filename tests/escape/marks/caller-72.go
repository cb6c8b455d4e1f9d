// caller-72: an interface method makes an object that its caller drops.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{ k int }

//go:noinline
func (m *m1) make(n int) *T {
	return &T{n + m.k} // want:stack
}

//go:noinline
func use(m maker) int {
	t := m.make(2)
	scrub()
	return t.v
}

func main() {
	m := &m1{30} // want:stack
	println(use(m))
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
