// flow-81: a struct is zeroed before it is returned.
package main

type T struct {
	p *int
	n int
}

//go:noinline
func f(n int) T {
	x := n // want:stack go:heap
	var t T
	t.p = &x
	t.n = *t.p + 1
	k := t.n
	t = T{}
	t.n = k
	return t
}

func main() {
	t := f(3)
	scrub()
	println(t.n, t.p == nil)
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
