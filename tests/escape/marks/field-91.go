// field-91: anonymous struct fields, copied and compared.
package main

//go:noinline
func f(n int) bool {
	x := n // want:stack go:heap
	a := struct {
		p *int
		q struct{ r *int }
	}{p: &x}
	b := a
	b.q.r = a.p
	a.q = b.q
	return a == b
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
