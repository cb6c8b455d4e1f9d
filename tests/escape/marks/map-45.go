// two-level map by value structs
package main

type inner struct{ m map[int]*int }

//go:noinline
func f(n int) int {
	x := n                                            // want:stack
	o := map[string]inner{"a": {map[int]*int{1: &x}}} // want:stack
	o["b"] = inner{map[int]*int{2: &x}}               // want:stack
	return *o["a"].m[1] + *o["b"].m[2]
}
func main() { println(f(3)) }
