// call-74: a variadic slice handed on, and one element given back.
package main

//go:noinline
func first(ps ...*int) *int { return ps[0] }

//go:noinline
func outer(ps ...*int) *int { return first(ps...) }

//go:noinline
func f(n int) int {
	a := n     // want:stack
	b := n + 1 // want:stack
	return *outer(&a, &b)
}

func main() {
	println(f(5))
}
