// trap-alias-72: recursion writes into an upper frame's slot an address of a lower frame.
package main

type box struct{ p *int }

//go:noinline
func rec(n int, b *box) {
	x := n // want:heap
	if n == 0 {
		b.p = &x
		return
	}
	rec(n-1, b)
	x++
}

//go:noinline
func f(n int) int {
	var b box // want:stack
	rec(n, &b)
	scrub()
	return *b.p
}

func main() {
	println(f(3))
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
