// trap-result-70: defer changes a named struct result to hold an address.
package main

type R struct {
	p  *int
	ok bool
}

//go:noinline
func f(n int) (r R) {
	x := n // want:heap
	defer func() {
		if r.ok {
			r.p = &x
		}
	}()
	r = R{nil, true}
	return r
}

func main() {
	r := f(5)
	scrub()
	println(*r.p, r.ok)
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
