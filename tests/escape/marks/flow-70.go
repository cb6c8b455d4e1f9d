// flow-70: a pointer variable reused in branches, only one branch leaks.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n * 2 // want:heap
	p := &x
	r := *p
	if n > 5 {
		p = &y
		sink = p
		r += *p
	} else {
		*p += 1
		r += *p
	}
	return r
}

func main() {
	println(f(3), f(6))
	scrub()
	println(*sink)
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
