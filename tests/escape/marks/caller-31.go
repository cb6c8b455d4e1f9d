// caller-31: through an intermediate function that also looks at it
package main

type T struct{ v int }

func newT(n int) *T { return &T{n} } // want:stack
func checked(n int) *T {
	t := newT(n)
	if t.v > 3 {
		t.v = 3
	}
	return t
}

func f(n int) int { t := checked(n); clobber(20); return t.v }
func main()       { println(f(5)) }

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
