// the same constructor in both branches, one after another in a chain
package main

type E struct {
	msg  string
	next *E
}

//go:noinline
func wrap(e *E, m string) *E { return &E{m, e} } // want:stack

//go:noinline
func f(n int) int {
	e := wrap(nil, "root")
	if n > 2 {
		e = wrap(e, "big")
	} else {
		e = wrap(e, "sm")
	}
	clobber(20)
	k := 0
	for ; e != nil; e = e.next {
		k = k*10 + len(e.msg)
	}
	return k
}
func main() { println(f(1), f(3)) }

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
