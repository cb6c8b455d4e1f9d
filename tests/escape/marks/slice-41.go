// size of an array and of a literal
package main

//go:noinline
func f(n int) int {
	var a [6]int
	lit := []int{1, 2, n}            // want:stack
	s := make([]int, len(a))         // want:stack
	t := make([]int, len(lit))       // want:stack
	u := make([]bool, cap(s)+len(t)) // want:stack
	copy(t, lit)
	return len(s)*100 + t[2]*10 + len(u)
}
func main() { println(f(3)) }
