// an accumulator object behind an interface, made by a constructor
package main

type hasher interface {
	add(k int)
	sum() int
}
type fnv struct{ h int }

func (f *fnv) add(k int) { f.h = f.h*31 + k }
func (f *fnv) sum() int  { return f.h }

//go:noinline
func newHash() hasher { return &fnv{1} } // want:stack

//go:noinline
func f(xs ...int) int {
	h := newHash()
	clobber(20)
	for _, x := range xs {
		h.add(x)
	}
	return h.sum()
}
func main() { println(f(1, 2, 3)) }

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
