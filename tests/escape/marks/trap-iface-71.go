// trap-iface-71: two factories behind an interface, one keeps what it makes.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{}
type m2 struct{}

var kept *T

//go:noinline
func (m1) make(n int) *T {
	return &T{n}
}

//go:noinline
func (m2) make(n int) *T {
	kept = &T{n * 10} // want:heap
	return kept
}

//go:noinline
func use(m maker, n int) int {
	t := m.make(n)
	scrub()
	return t.v
}

func main() {
	a, b := use(m1{}, 3), use(m2{}, 4)
	scrub()
	println(a, b, kept.v)
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
