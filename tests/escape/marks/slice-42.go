// size of a slice of a fixed array
package main

//go:noinline
func f(n int) int {
	var a [10]int // want:stack
	for i := range a {
		a[i] = i
	}
	s := a[:n]
	t := make([]int, len(s)) // want:stack
	copy(t, s)
	return len(t)
}
func main() { println(f(3)) }
