// field-21: a method returns one field of a receiver pointer
package main

type node struct {
	key, val *int
	next     *node
}

func (n *node) k() *int { return n.key }

var g *int

func f(n int) int {
	a := n                        // want:heap
	b := n                        // want:stack
	nd := &node{key: &a, val: &b} // want:stack
	g = nd.k()
	return *nd.val
}

func main() { r := f(3); clobber(20); println(r, *g) }

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
