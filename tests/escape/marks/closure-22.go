// closure-22: a map of functions
package main

func f(n int) int {
	x := n                        // want:stack
	ops := map[string]func(*int){ // want:stack
		"inc": func(p *int) { *p++ },    // want:stack
		"dbl": func(p *int) { *p *= x }, // want:stack
	}
	y := 4 // want:stack
	ops["inc"](&y)
	ops["dbl"](&y)
	return y
}

func main() { println(f(3)) }
