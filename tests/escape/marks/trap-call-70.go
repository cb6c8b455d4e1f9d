// trap-call-70: mutual recursion returns the address of an upper level's variable through another function.
package main

//go:noinline
func a(n int, p *int) *int {
	x := n // want:heap
	if n == 0 {
		return p
	}
	return b(n-1, &x)
}

//go:noinline
func b(n int, p *int) *int {
	if n%2 == 0 {
		return a(n, p)
	}
	return a(n-1, p)
}

func main() {
	y := 3 // want:stack
	p := a(4, &y)
	scrub()
	println(*p)
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
