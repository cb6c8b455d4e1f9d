// loop-90: a cursor over a local list, nodes made before the loop.
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func f(n int) int {
	c := node{v: n}               // want:stack go:heap
	b := node{v: n + 1, next: &c} // want:stack go:heap
	a := node{v: n + 2, next: &b} // want:stack
	t := 0
	for p := &a; p != nil; p = p.next {
		t = t*10 + p.v
	}
	return t
}

func main() { println(f(4)) }

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
