// what the elements of a new slice held before it gets out is forgotten
package main

var sink []*int

//go:noinline
func total(s []*int) int {
	t := 0
	for _, p := range s {
		if p != nil {
			t += *p
		}
	}
	return t
}

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	s := make([]*int, 3)
	s[0], s[1], s[2] = &x, &x, &y
	r := total(s) + len(s)
	t := s
	t[0] = nil
	s[1] = s[0]
	sink = s
	return r
}

//go:noinline
func g(n, i int) int {
	x := n // want:heap
	s := []*int{&x, nil}
	s[i] = nil
	sink = s
	return n
}

//go:noinline
func h(n int) int {
	x := n // want:heap
	s := []*int{&x, nil}
	t := s[:1]
	s[0] = nil
	t[0] = &x
	sink = s
	return n
}

//go:noinline
func loop(n int) int {
	r := 0
	s := []*int{nil, nil}
	for i := 0; i < n; i++ {
		x := i // want:stack
		s[i%2] = &x
		r += *s[i%2]
		s[0], s[1] = nil, nil
	}
	sink = s
	return r
}

func main() {
	println(f(3), *sink[2])
	println(g(4, 1), *sink[0])
	println(h(5), *sink[0])
	println(loop(6), sink[0] == nil)
}
