// the result of a constructor is put into a map and a slice of the caller
package main

type T struct{ v int }

//go:noinline
func newT(n int) *T { return &T{n} } // want:stack

//go:noinline
func f(n int) int {
	m := map[string]*T{} // want:stack
	m["a"] = newT(n)
	s := []*T{newT(2), newT(3)} // want:stack
	clobber(20)
	return m["a"].v*100 + s[0].v*10 + s[1].v
}
func main() { println(f(1)) }

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
