// Where a value lives: the example that everything started from.
//
// Each function shows one shape; the compiler's report says of each value
// whether it stays on the stack or moves to the heap, and why.
package main

import "fmt"

// Point is small enough to travel by value.
type Point struct{ X, Y int }

// foo returns the address of its local: i must outlive the call.
func foo() *int {
	i := 42
	return &i
}

// stays takes an address too, but keeps it to itself.
func stays() int {
	i := 42
	p := &i
	*p++
	return i
}

// byValue returns a copy: nothing escapes.
func byValue() Point {
	p := Point{3, 4}
	p.X++
	return p
}

// byPointer returns a composite literal's address.
func byPointer(x, y int) *Point {
	return &Point{x, y}
}

// norm only reads through p, so its callers may keep their Points local.
func norm(p *Point) int {
	return p.X*p.X + p.Y*p.Y
}

// total uses a slice whose length is known and which is never handed on.
func total() int {
	s := make([]int, 8)
	for i := range s {
		s[i] = i * i
	}
	sum := 0
	for _, v := range s {
		sum += v
	}
	return sum
}

// squares hands its slice to the caller.
func squares(n int) []int {
	s := make([]int, 0, n)
	for i := 0; i < n; i++ {
		s = append(s, i*i)
	}
	return s
}

// localClosure calls its closure and forgets it.
func localClosure() int {
	n := 0
	add := func(d int) { n += d }
	add(3)
	add(4)
	return n
}

// counter returns a closure: n lives as long as the closure does.
func counter() func() int {
	n := 0
	return func() int {
		n++
		return n
	}
}

var global *Point

// publish stores a parameter's address content in a global.
func publish(p *Point) { global = p }

func main() {
	p := foo()
	*p += 1
	q := foo()
	fmt.Println(*p, *q, p == q)
	fmt.Println(stays())

	v := byValue()
	w := byPointer(6, 8)
	fmt.Println(v, *w, norm(&v), norm(w))
	fmt.Println(total(), squares(6), localClosure())

	a, b := counter(), counter()
	fmt.Println(a(), a(), b(), a())

	publish(w)
	w.X = 60
	fmt.Println(*global)
}
