// a bounded input, its copy
package main

//go:noinline
func f(in []int) int {
	if len(in) > 16 {
		return -1
	}
	t := make([]int, len(in)) // want:stack
	copy(t, in)
	for i, j := 0, len(t)-1; i < j; i, j = i+1, j-1 {
		t[i], t[j] = t[j], t[i]
	}
	return t[0]
}
func main() { println(f([]int{1, 2, 3}), f(make([]int, 20))) }
