// call-22: recursion hands the holder down; addresses of each level are dropped before the level ends
package main

type st struct {
	top   *int
	depth int
}

func walk(s *st, n int) int {
	x := n
	old := s.top
	s.top = &x
	s.depth++
	r := 0
	if n > 0 {
		r = walk(s, n-1)
	}
	r += *s.top
	s.top = old
	return r
}

func main() { var s st; println(walk(&s, 4), s.depth) }
