// a closure called at once that gives back the address of its own variable
package main

//go:noinline
func f(n int) int {
	p := func() *int { // want:stack
		y := n + 1
		return &y
	}()
	return *p
}
func main() { println(f(3)) }
