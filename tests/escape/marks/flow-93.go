// flow-93: one variable in two switch clauses; it leaks in the other one.
package main

var sink *int

//go:noinline
func f(n int) int {
	x, y := n, 1 // want:heap
	var p *int
	r := 0
	switch n & 1 {
	case 0:
		p = &y
		r = *p
	case 1:
		p = &x
		sink = p
	}
	return r
}

func main() { f(5); f(4); scrub(); println(*sink) }

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
