// the constructor is called by a deferred closure's frame and by main; only dropped
package main

type L struct{ n int }

//go:noinline
func newL(n int) *L { return &L{n} } // want:stack

var out int

//go:noinline
func f(n int) {
	defer func() {
		l := newL(n)
		clobber(5)
		out += l.n
	}()
	out = newL(n).n * 10
}
func main() { f(4); println(out) }

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
