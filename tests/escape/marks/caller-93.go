// caller-93: generator closure with two captured variables, made in a loop and used in the iteration.
package main

//go:noinline
func gen(a, b int) func() int {
	x, y := a, b        // want:stack go:heap
	return func() int { // want:stack go:heap
		x, y = y, x+y
		return x
	}
}

//go:noinline
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		g := gen(i, i+1)
		scrub()
		g()
		s += g()
	}
	return s
}

func main() { println(f(3)) }

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
