// min of two lengths, and max with a constant
package main

//go:noinline
func f(xs []int) int {
	n := len(xs)
	if n > 20 {
		n = 20
	}
	s := make([]int, n) // want:stack
	copy(s, xs)
	m := max(2, min(len(xs), 8))
	t := make([]int, m) // want:stack
	return len(s)*10 + len(t)
}
func main() { println(f([]int{1, 2, 3}), f(make([]int, 50))) }
