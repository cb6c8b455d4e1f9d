// the observer pattern: subscribers stay with a local subject
package main

type obs interface{ on(v *int) }
type count struct{ n int }
type last struct{ p *int }

func (c *count) on(v *int) { c.n += *v }
func (l *last) on(v *int)  { l.p = v }

type subject struct{ os []obs }

//go:noinline
func (s *subject) sub(o obs) { s.os = append(s.os, o) }

//go:noinline
func (s *subject) fire(v *int) {
	for _, o := range s.os {
		o.on(v)
	}
}

//go:noinline
func f(n int) int {
	x := n        // want:stack
	c := &count{} // want:stack
	l := &last{}  // want:stack
	var s subject // want:stack
	s.sub(c)
	s.sub(l)
	s.fire(&x)
	return c.n*10 + *l.p
}
func main() { println(f(3)) }
