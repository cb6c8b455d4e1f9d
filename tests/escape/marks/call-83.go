// call-83: a swap of interfaces through pointers.
package main

type shape interface{ area() int }
type sq struct{ s int }
type re struct{ w, h int }

func (s *sq) area() int { return s.s * s.s }
func (r re) area() int  { return r.w * r.h }

//go:noinline
func swap(a, b *shape) { *a, *b = *b, *a }

//go:noinline
func f(n int) int {
	var a shape = &sq{n}       // want:stack go:heap
	var b shape = re{n, n + 1} // want:stack go:heap
	swap(&a, &b)
	return a.area()*100 + b.area()
}

func main() { println(f(3)) }
