// trap-slice-75: variadic slice kept by a method through an interface.
package main

type keeper interface{ keep(ps ...*int) }
type k struct{ all []*int }

func (q *k) keep(ps ...*int) { q.all = ps }

var g = &k{}

//go:noinline
func f(kk keeper, n int) {
	x := n          // want:heap
	y := n + 1      // want:heap
	kk.keep(&x, &y) // want:heap
}

func main() {
	f(g, 3)
	scrub()
	println(*g.all[0], *g.all[1])
}

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
