// caller-23: the object comes back as an interface
package main

type shape interface{ area() int }
type sq struct{ s int }
type rect struct{ w, h int }

func (s *sq) area() int   { return s.s * s.s }
func (r *rect) area() int { return r.w * r.h }
func mk(n int) shape {
	if n > 5 {
		return &rect{n, 2} // want:stack
	}
	return &sq{n} // want:stack
}

func f(n int) int { s := mk(n); clobber(20); return s.area() }
func main()       { println(f(3), f(7)) }

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
