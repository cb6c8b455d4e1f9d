// closure-23: composition of functions
package main

type fn func(*int) *int

func compose(a, b fn) fn { return func(p *int) *int { return b(a(p)) } } // want:stack
func f(n int) int {
	k := n                                                                                         // want:stack
	h := compose(func(p *int) *int { *p += k; return p }, func(p *int) *int { *p *= 2; return p }) // want:stack
	v := 5                                                                                         // want:stack
	return *h(&v)
}

func main() { println(f(3)) }
