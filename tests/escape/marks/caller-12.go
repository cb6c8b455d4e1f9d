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

func newT(n int) *T {
	defer func() { n++ }()
	t := &T{n} // want:stack
	return t
}
func f(n int) int { t := newT(n); clobber(20); return t.v }
func main()       { println(f(5)) }
