// map-24: a set type with methods
package main

type set struct {
	m     map[string]bool
	order []*string
}

func newSet() *set { return &set{m: map[string]bool{}} }
func (s *set) add(p *string) {
	if !s.m[*p] {
		s.m[*p] = true
		s.order = append(s.order, p)
	}
}
func f() int {
	a, b, c := "x", "y", "x" // want:stack
	s := newSet()
	s.add(&a)
	s.add(&b)
	s.add(&c)
	return len(s.order)
}

func main() { println(f()) }
