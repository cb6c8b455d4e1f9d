// trap-panic-71: an object is changed before a panic, and read by the recovering caller through its own pointer.
package main

type T struct {
	v int
	p *int
}

//go:noinline
func g(t *T, n int) {
	x := n // want:heap
	t.p = &x
	t.v = n
	if n > 2 {
		panic("big")
	}
	t.p = nil
}

//go:noinline
func f(n int) (r int) {
	var t T // want:stack
	defer func() {
		recover()
		scrub()
		r = *t.p + t.v
	}()
	g(&t, n)
	return 0
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
