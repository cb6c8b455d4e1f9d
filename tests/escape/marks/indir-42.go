// the address of a pointer field is handed on, set there
package main

type t struct {
	p, q *int
}

//go:noinline
func slot(x *t, second bool) **int {
	if second {
		return &x.q
	}
	return &x.p
}

//go:noinline
func f(n int) int {
	a, b := n, n*2 // want:stack
	var x t        // want:stack
	*slot(&x, false) = &a
	*slot(&x, true) = &b
	return *x.p*10 + *x.q
}
func main() { println(f(1)) }
