// slice-71: three-index slice and append that must copy.
package main

//go:noinline
func f(n int) int {
	x := n                  // want:stack
	y := n + 1              // want:stack
	a := make([]*int, 2, 4) // want:stack
	a[0], a[1] = &x, &x
	b := append(a[:1:1], &y)
	return *a[1]*10 + *b[1]
}

func main() {
	println(f(3))
}
