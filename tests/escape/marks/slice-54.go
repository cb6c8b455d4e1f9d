// the capacity of an append's array is not bounded by what is known
package main

//go:noinline
func f(n int) int {
	s := []int{1, 2, n}
	s = append(s, 4)
	t := make([]int, len(s), cap(s))
	u := make([]int, len(s)) // want:stack
	return len(t)*10 + len(u)
}
func main() { println(f(3)) }
