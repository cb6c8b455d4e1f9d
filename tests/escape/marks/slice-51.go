// a callee's parameter that every caller gives a constant
package main

//go:noinline
func tmp(n int) int {
	s := make([]int, n) // want:stack
	s[n-1] = 3
	return len(s) + s[n-1]
}
func main() { println(tmp(4), tmp(8)) }
