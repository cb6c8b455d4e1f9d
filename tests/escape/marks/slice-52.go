// a helper clamps the size
package main

//go:noinline
func clamp(n, lo, hi int) int {
	if n < 0 {
		return 0
	}
	if n > 64 {
		n = 64
	}
	return n
}

//go:noinline
func f(n int) int {
	s := make([]int, clamp(n, 0, 64)) // want:stack
	return len(s)
}
func main() { println(f(3), f(-3), f(1000)) }
