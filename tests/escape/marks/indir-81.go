// indir-81: intrusive list with a sentinel in a struct, nodes in a slice.
package main

type node struct {
	next, prev *node
	v          int
}
type list struct{ root node }

//go:noinline
func (l *list) init() *list {
	l.root.next = &l.root
	l.root.prev = &l.root
	return l
}

//go:noinline
func (l *list) push(n *node) {
	at := l.root.prev
	n.prev, n.next = at, at.next
	n.prev.next = n
	n.next.prev = n
}

//go:noinline
func f(k int) int {
	var l list               // want:stack
	nodes := make([]node, 3) // want:stack go:heap
	l.init()
	for i := range nodes {
		nodes[i].v = i + k
		l.push(&nodes[i])
	}
	s := 0
	for n := l.root.next; n != &l.root; n = n.next {
		s = s*10 + n.v
	}
	return s
}

func main() { println(f(1)) }
