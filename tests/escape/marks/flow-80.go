// flow-80: in a loop the pointer is set anew before it leaks.
package main

var sink *int

//go:noinline
func f(n int) int {
	x := n // want:stack go:heap
	p := &x
	s := 0
	for i := 0; i < n; i++ {
		s += *p
	}
	for i := 0; i < 2; i++ {
		p = new(int) // want:heap
		*p = s
		sink = p
	}
	return s
}

func main() {
	r := f(3)
	scrub()
	println(r, *sink)
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
