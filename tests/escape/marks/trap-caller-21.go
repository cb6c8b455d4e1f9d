// trap-caller-21: two objects of one call site in a recursion
package main

type T struct {
	v int
	l *T
}

func newT(n int, l *T) *T { return &T{n, l} } // want:heap
func rec(n int, l *T) int {
	t := newT(n, l)
	if n == 0 {
		clobber(10)
		s := 0
		for ; t != nil; t = t.l {
			s = s*10 + t.v
		}
		return s
	}
	return rec(n-1, t)
}

func main() { println(rec(3, nil)) }

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
