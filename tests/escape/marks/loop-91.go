// loop-91: an object of the iteration is in a struct that is reset at the start of each.
package main

type ctx struct{ cur *int }

//go:noinline
func use(c *ctx) int { return *c.cur }

//go:noinline
func f(n int) int {
	var c ctx // want:stack
	t := 0
	for i := 0; i < n; i++ {
		c = ctx{}
		x := i * 2 // want:stack go:heap
		c.cur = &x
		t += use(&c)
	}
	return t
}

func main() { println(f(4)) }

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
