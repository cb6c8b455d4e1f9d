// caller-36: a method value as result
package main

type A struct{ n int }

func (a *A) inc() int { a.n++; return a.n }
func mk(n int) func() int {
	a := &A{n} // want:stack
	return a.inc
}

func f(n int) int { g := mk(n); clobber(20); return g() + g() }
func main()       { println(f(2)) }

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
