// indir-92: union-find over local nodes.
package main

type set struct{ up *set }

//go:noinline
func (s *set) root() *set {
	for s.up != nil {
		if s.up.up != nil {
			s.up = s.up.up
		}
		s = s.up
	}
	return s
}

//go:noinline
func join(a, b *set) {
	if x, y := a.root(), b.root(); x != y {
		x.up = y
	}
}

//go:noinline
func f() bool {
	var a, b, c set // want:stack go:heap
	join(&a, &b)
	join(&b, &c)
	return a.root() == c.root()
}

func main() { println(f()) }

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
