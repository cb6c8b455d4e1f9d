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

func newT(n int) *T { return &T{n} } // want:stack
func f(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		t := newT(i)
		t.v++
		s += t.v
	}
	clobber(20)
	return s
}
func main() { println(f(3)) }
