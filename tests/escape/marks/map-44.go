// map of functions of the frame
package main

//go:noinline
func f(op string, n int) int {
	t := n                       // want:stack
	ops := map[string]func(int){ // want:stack
		"+": func(k int) { t += k }, // want:stack
		"*": func(k int) { t *= k }, // want:stack
	}
	if fn, ok := ops[op]; ok {
		fn(4)
	}
	return t
}
func main() { println(f("+", 2), f("*", 2), f("?", 2)) }
