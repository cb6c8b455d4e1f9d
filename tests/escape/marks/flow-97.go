// flow-97: defers run in order; a pointer handed to a deferred print only.
package main

var total int

//go:noinline
func add(p *int) { total += *p }

//go:noinline
func f(n int) {
	x := n // want:stack
	p := &x
	defer add(p)
	defer func() { *p *= 2 }() // want:stack
	x++
}

func main() { f(4); println(total) }

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
