// function value chosen by a switch
package main

//go:noinline
func inc(p *int) { *p++ }

//go:noinline
func dbl(p *int) { *p *= 2 }

//go:noinline
func f(n int) int {
	x := n // want:stack
	var op func(*int)
	switch {
	case n > 5:
		op = inc
	case n > 2:
		op = dbl
	default:
		op = func(p *int) { *p = n } // want:stack
	}
	op(&x)
	return x
}
func main() { println(f(1), f(3), f(6)) }
