// indir-70: doubly linked list of frame nodes with removal.
package main

type node struct {
	prev, next *node
	v          int
}
type list struct{ head, tail *node }

//go:noinline
func (l *list) push(n *node) {
	n.prev = l.tail
	if l.tail != nil {
		l.tail.next = n
	} else {
		l.head = n
	}
	l.tail = n
}

//go:noinline
func (l *list) remove(n *node) {
	if n.prev != nil {
		n.prev.next = n.next
	} else {
		l.head = n.next
	}
	if n.next != nil {
		n.next.prev = n.prev
	} else {
		l.tail = n.prev
	}
}

//go:noinline
func f(n int) int {
	var l list       // want:stack
	a := &node{v: n} // want:stack
	b := &node{v: 2} // want:stack
	c := node{v: 3}  // want:stack
	l.push(a)
	l.push(b)
	l.push(&c)
	l.remove(b)
	s := 0
	for x := l.head; x != nil; x = x.next {
		s = s*10 + x.v
	}
	return s
}

func main() {
	println(f(1))
}
