// dynamic programming rows swapped in a loop
package main

//go:noinline
func f(a, b string) int {
	if len(a) > 30 || len(b) > 30 {
		return -1
	}
	prev := make([]int, len(b)+1) // want:stack
	cur := make([]int, len(b)+1)  // want:stack
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				cur[j] = prev[j-1] + 1
			} else {
				cur[j] = max(prev[j], cur[j-1])
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}
func main() { println(f("kitten", "sitting")) }
