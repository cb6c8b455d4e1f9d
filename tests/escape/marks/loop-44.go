// break with the found one, which is used after the loop
package main

type t struct{ v int }

//go:noinline
func f(xs []int, k int) int {
	var hit *t
	for _, x := range xs {
		c := &t{x * 2} // want:stack
		if c.v == k {
			hit = c
			break
		}
	}
	if hit == nil {
		return -1
	}
	return hit.v
}
func main() { println(f([]int{1, 2, 3}, 4), f(nil, 1)) }
