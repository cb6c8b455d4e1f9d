// a queue of nodes with head and tail pointers
package main

type n struct {
	v    int
	next *n
}
type q struct{ head, tail *n }

//go:noinline
func (x *q) push(e *n) {
	if x.tail == nil {
		x.head = e
	} else {
		x.tail.next = e
	}
	x.tail = e
}

//go:noinline
func (x *q) pop() *n {
	e := x.head
	x.head = e.next
	if x.head == nil {
		x.tail = nil
	}
	return e
}

//go:noinline
func f(k int) int {
	a, b := n{v: k}, n{v: k + 1} // want:stack
	var x q                      // want:stack
	x.push(&a)
	x.push(&b)
	x.push(&n{v: 7}) // want:stack
	return x.pop().v*100 + x.pop().v*10 + x.pop().v
}
func main() { println(f(1)) }
