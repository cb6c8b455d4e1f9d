// caller-84: what a factory makes is kept in memory of the caller's caller, and has room there; a panic leaves the factory.
package main

type T struct{ v int }
type maker interface{ make(n int) *T }
type m1 struct{ last *T }

//go:noinline
func (m *m1) make(n int) *T {
	t := &T{n} // want:stack
	m.last = t
	if n > 2 {
		panic("big")
	}
	return t
}

//go:noinline
func try(m maker, n int) (r int) {
	defer func() {
		if recover() != nil {
			r = -1
		}
	}()
	return m.make(n).v
}

func main() {
	m := &m1{} // want:stack
	var k maker = m
	println(try(k, 1), try(k, 5))
	scrub()
	println(m.last.v)
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
