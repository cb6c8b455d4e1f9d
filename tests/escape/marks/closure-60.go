// a closure that swaps two captured pointers
package main

//go:noinline
func f(n int) int {
	x, y := n, n*2                 // want:stack
	p, q := &x, &y                 // want:stack
	swap := func() { p, q = q, p } // want:stack
	swap()
	*p += 100
	swap()
	return *p*1000 + *q
}
func main() { println(f(2)) }
