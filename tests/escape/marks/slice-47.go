// a two-dimensional table of constant size filled by a loop
package main

//go:noinline
func f(n int) int {
	t := make([][]int, 3)                                     // want:stack
	a, b, c := make([]int, 2), make([]int, 2), make([]int, 2) // want:stack
	t[0], t[1], t[2] = a, b, c
	for i := range t {
		for j := range t[i] {
			t[i][j] = i*n + j
		}
	}
	return t[2][1]*10 + t[1][0]
}
func main() { println(f(3)) }
