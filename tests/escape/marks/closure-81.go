// closure-81: composition of closures.
package main

//go:noinline
func compose(fs ...func(int) int) func(int) int {
	return func(x int) int { // want:stack go:heap
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

//go:noinline
func f(n int) int {
	k := n                                                                                // want:stack
	g := compose(func(x int) int { return x + n }, func(x int) int { k++; return x * k }) // want:stack
	scrub()
	return g(2)
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
