// flow-74: switch with fallthrough.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n // want:heap
	y := n + 1
	p := &y
	switch n {
	case 1:
		p = &x
		fallthrough
	case 2:
		if n == 1 {
			sink = p
			return 0
		}
	default:
		return *p
	}
	return *p * 2
}

//go:noinline
func g(n int) int {
	x := n // want:stack
	var p *int
	switch {
	case n > 2:
		p = &x
	default:
		p = nil
	}
	if p == nil {
		return 0
	}
	q := p
	p = nil
	sink2 = p
	return *q
}

var sink2 *int

func main() {
	r1 := f(5)
	r2 := f(1)
	scrub()
	println(r1, r2, *sink, g(3), g(1))
}

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
