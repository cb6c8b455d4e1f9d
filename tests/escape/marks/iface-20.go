// iface-20: a slice of interfaces of several types, called in a loop
package main

type shape interface {
	area() int
	scale(k int)
}
type sq struct{ s int }
type rc struct{ w, h int }

func (s *sq) area() int   { return s.s * s.s }
func (s *sq) scale(k int) { s.s *= k }
func (r *rc) area() int   { return r.w * r.h }
func (r *rc) scale(k int) { r.w *= k; r.h *= k }
func total(ss []shape) (t int) {
	for _, s := range ss {
		s.scale(2)
		t += s.area()
	}
	return
}

func f(n int) int {
	a := &sq{n}                  // want:stack
	b := rc{n, 2}                // want:stack
	return total([]shape{a, &b}) // want:stack
}

func main() { println(f(3)) }
