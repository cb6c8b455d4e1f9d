// middleware: a slice of func(func) func
package main

type h func(*int)

//go:noinline
func chain(base h, ms ...func(h) h) h {
	for _, m := range ms {
		base = m(base)
	}
	return base
}

//go:noinline
func f(n int) int {
	x := n                               // want:stack
	k := 3                               // want:stack
	r := chain(func(p *int) { *p += k }, // want:stack
		func(next h) h { return func(p *int) { *p *= 2; next(p) } })
	r(&x)
	return x
}
func main() { println(f(2)) }
