package main

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

type T struct{ v int }

var keep *T

func newT(n int) *T { return &T{n} } // want:heap
func f(n int) int   { t := newT(n); clobber(20); return t.v }
func g(n int)       { keep = newT(n) }
func main()         { g(4); clobber(10); println(f(3), keep.v) }
