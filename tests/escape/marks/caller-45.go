// one object in a loop, used in the next round before it is replaced
package main

type T struct{ v int }

//go:noinline
func next(p *T) *T { return &T{p.v + 1} } // want:heap

//go:noinline
func f(n int) int {
	t := &T{n}
	for i := 0; i < 3; i++ {
		u := next(t)
		clobber(5)
		if u.v == t.v {
			return -1
		}
		t = u
	}
	return t.v
}
func main() { println(f(2)) }

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
