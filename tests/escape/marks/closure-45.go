// a closure keeps another's captured pointer in a variable of its own frame
package main

//go:noinline
func f(n int) int {
	x, y := n, n*2                    // want:stack
	var cur *int                      // want:stack
	set := func(p *int) { cur = p }   // want:stack
	get := func() *int { return cur } // want:stack
	set(&x)
	s := *get()
	set(&y)
	return s*100 + *get()
}
func main() { println(f(2)) }
