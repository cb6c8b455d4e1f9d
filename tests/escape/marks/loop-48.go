// a list of two: the last one and the one before in a struct, both copied by value
package main

type t struct{ v int }

//go:noinline
func f(k int) int {
	var prev t
	s := 0
	for i := 0; i < k; i++ {
		c := &t{i} // want:stack
		s = s*10 + c.v - prev.v
		prev = *c
	}
	return s
}
func main() { println(f(4)) }
