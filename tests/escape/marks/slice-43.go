// size from a parameter checked with a panic
package main

//go:noinline
func f(n int) int {
	if n < 0 || n >= 50 {
		panic("size")
	}
	s := make([]int, n+1) // want:stack
	s[n] = 4
	return len(s) + s[n]
}
func main() { println(f(3)) }
