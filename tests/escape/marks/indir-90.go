// indir-90: a linked list is reversed in place.
package main

type node struct {
	v    int
	next *node
}

//go:noinline
func rev(n *node) *node {
	var p *node
	for n != nil {
		n.next, p, n = p, n, n.next
	}
	return p
}

//go:noinline
func f(n int) int {
	c := node{n + 2, nil} // want:stack go:heap
	b := node{n + 1, &c}  // want:stack go:heap
	a := node{n, &b}      // want:stack go:heap
	t := 0
	for x := rev(&a); x != nil; x = x.next {
		t = t*10 + x.v
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
