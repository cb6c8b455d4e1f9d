// closure-70: closures in a local map, called through a lookup.
package main

//go:noinline
func f(op string, a, b int) int {
	calls := 0                            // want:stack
	ops := map[string]func(int, int) int{ // want:stack
		"add": func(x, y int) int { calls++; return x + y }, // want:stack
		"sub": func(x, y int) int { calls--; return x - y }, // want:stack
	}
	if g, ok := ops[op]; ok {
		return g(a, b)*10 + calls
	}
	return -1
}

func main() {
	println(f("add", 2, 3), f("sub", 5, 3), f("mul", 1, 1))
}
