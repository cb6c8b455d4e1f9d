// summaries are told apart by call: one helper, three holders
package main

type list struct {
	head *node
}
type node struct {
	v    int
	next *node
}

var global list

//go:noinline
func (l *list) add(n *node) *node {
	n.next = l.head
	l.head = n
	return n
}

//go:noinline
func f(n int) int {
	a := node{v: n} // want:stack
	b := node{v: 2} // want:heap
	c := node{v: 3} // want:heap
	var l list      // want:stack
	l.add(&a).v++
	global.add(global.add(&b)).v++
	global.add(&c)
	global.head.next = nil
	return l.head.v
}
func main() { r := f(3); clobber(20); println(r, global.head.v) }

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
