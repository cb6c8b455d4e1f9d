// a tree node's parent pointer leaks, the children do not
package main

type node struct {
	parent, left, right *node
	v                   int
}

var root *node

//go:noinline
func f(n int) int {
	p := &node{v: n}               // want:heap
	l := &node{v: n + 1}           // want:stack
	c := &node{parent: p, left: l} // want:stack
	root = c.parent
	return c.left.v
}
func main() { r := f(2); clobber(20); println(r, root.v) }

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
