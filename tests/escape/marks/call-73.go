// call-73: variadic slice read by the callee, elements are addresses.
package main

//go:noinline
func total(ps ...*int) int {
	s := 0
	for _, p := range ps {
		s += *p
	}
	return s
}

//go:noinline
func f(n int) int {
	a, b := n, n*2 // want:stack
	c := n * 3     // want:stack
	return total(&a, &b, &c) + total()
}

func main() {
	println(f(5))
}
