// caller-80: two factories behind an interface, both objects are dropped by the caller.
package main

type T struct{ v int }
type maker interface{ make(n int) (*T, error) }
type m1 struct{ k int }
type m2 struct{ last int }
type bad struct{ n int }

func (b *bad) Error() string { return "bad" }

//go:noinline
func (m *m1) make(n int) (*T, error) {
	return &T{n + m.k}, nil // want:stack
}

//go:noinline
func (m *m2) make(n int) (*T, error) {
	m.last = n
	if n > 3 {
		return nil, &bad{n} // want:stack
	}
	return &T{n * 2}, nil // want:stack
}

//go:noinline
func use(m maker, n int) int {
	t, err := m.make(n)
	scrub()
	if err != nil {
		return -len(err.Error())
	}
	return t.v
}

func main() {
	println(use(&m1{1}, 2), use(&m2{}, 3), use(&m2{}, 4)) // want:stack
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
