// flow-92: the pointer is nil wherever it leaks.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	var p *int
	if n > 3 {
		p = &x
		n = *p
		p = nil
	}
	sink = p
	return n
}

func main() { println(f(5), sink == nil) }

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
