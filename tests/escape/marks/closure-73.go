// closure-73: a closure that returns a closure, both used here only.
package main

//go:noinline
func f(n int) int {
	x := n                            // want:stack
	outer := func(k int) func() int { // want:stack
		return func() int { // want:stack
			x += k
			return x
		}
	}
	g := outer(2)
	scrub()
	return g()*100 + g()
}

func main() {
	println(f(5))
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
