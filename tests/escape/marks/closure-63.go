// curried functions
package main

//go:noinline
func add(a *int) func(*int) func(*int) int {
	return func(b *int) func(*int) int { // want:stack
		return func(c *int) int { return *a + *b + *c }
	}
}

//go:noinline
func f(n int) int {
	x, y, z := n, n*10, n*100 // want:stack
	return add(&x)(&y)(&z)
}
func main() { println(f(2)) }
