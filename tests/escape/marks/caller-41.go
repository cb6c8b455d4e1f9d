// the object is stored in what the caller passed
package main

type T struct{ v int }
type box struct{ t *T }

//go:noinline
func fill(b *box, n int) { b.t = &T{n} } // want:stack

//go:noinline
func f(n int) int {
	var b box // want:stack
	fill(&b, n)
	clobber(20)
	return b.t.v
}
func main() { println(f(3)) }

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
