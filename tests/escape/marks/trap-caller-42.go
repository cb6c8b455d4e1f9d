// constructor called in a goto loop
package main

type T struct {
	v int
	l *T
}

//go:noinline
func newT(n int, l *T) *T { return &T{n, l} } // want:heap

//go:noinline
func f(n int) int {
	var t *T
	i := 0
again:
	t = newT(i, t)
	i++
	if i < n {
		goto again
	}
	clobber(20)
	s := 0
	for ; t != nil; t = t.l {
		s = s*10 + t.v
	}
	return s
}
func main() { println(f(4)) }

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
