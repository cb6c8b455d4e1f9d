// flow-82: a pointer variable's address is taken, it is set through that, and then replaced.
package main

var sink *int

//go:noinline
func set(pp **int, p *int) { *pp = p }

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	var p *int // want:stack
	set(&p, &x)
	r := *p
	p = nil
	sink = p
	return r
}

func main() {
	r := f(3)
	scrub()
	println(r, sink == nil)
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
