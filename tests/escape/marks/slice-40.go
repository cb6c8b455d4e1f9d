// constant size through a constant expression and a variable set once
package main

//go:noinline
func f(n int) int {
	size := 8
	if n > 3 {
		size *= 2
	}
	s := make([]int, size)         // want:stack
	t := make([]int, size/2, size) // want:stack
	return len(s)*100 + len(t)*10 + cap(t)
}
func main() { println(f(3), f(4)) }
