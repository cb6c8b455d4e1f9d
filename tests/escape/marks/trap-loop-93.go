// trap-loop-93: a literal is made of the one before, which is still held.
package main

type st struct {
	a int
	p *st
}

//go:noinline
func f(n int) int {
	s := &st{a: 1} // want:stack
	t := 0
	for i := 0; i < n; i++ {
		o := s
		s = &st{a: s.a + i} // want:heap
		t = t*3 + o.a
	}
	return t
}

//go:noinline
func g(n int) int {
	s := &st{a: 1} // want:stack
	for i := 0; i < n; i++ {
		s = &st{a: s.a + 1, p: s} // want:heap
	}
	t := 0
	for ; s != nil; s = s.p {
		t += s.a
	}
	return t
}

//go:noinline
func h(n int) int {
	s := &st{a: 1} // want:stack
	var any1 any
	t := 0
	for i := 0; i < n; i++ {
		any1 = s
		s = &st{a: s.a + 1} // want:heap
		t = t*3 + any1.(*st).a
	}
	return t
}

func main() { println(f(6), g(4), h(5)) }

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
