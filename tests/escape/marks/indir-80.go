// indir-80: a union-find over frame objects.
package main

type set struct {
	parent *set
	v      int
}

//go:noinline
func (s *set) find() *set {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

//go:noinline
func union(a, b *set) {
	ra, rb := a.find(), b.find()
	if ra != rb {
		ra.parent = rb
	}
}

//go:noinline
func f(n int) int {
	a := &set{v: n}     // want:stack go:heap
	b := &set{v: n + 1} // want:stack go:heap
	c := set{v: n + 2}  // want:stack go:heap
	union(a, b)
	union(b, &c)
	return a.find().v
}

func main() { println(f(3)) }
