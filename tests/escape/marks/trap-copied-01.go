// objects that leak, and would be copied in vain or wrongly: on the heap from the start
package main

import "strings"

type node struct {
	id   int
	next *node
}

type holder struct{ n *node }

var (
	last  *node
	list  []*node
	any_  any
	text  *strings.Builder
	fs    []func() int
	boxes []holder
)

//go:noinline
func hold(h *holder, n *node) { h.n = n }

//go:noinline
func self(n *node) { n.next = n }

// Every path leaks: nothing is won.
func always(n int) *node {
	p := &node{id: n} // want:whole
	if n > 2 {
		last = p
	} else {
		list = append(list, p)
	}
	return last
}

// The one before is used in the next round.
func carried(n int) (total int) {
	var before *node
	for i := 0; i < n; i++ {
		p := &node{id: i} // want:whole
		if before != nil {
			before.next = p
			total += before.next.id
		}
		if i == 3 {
			last = before
		}
		before = p
	}
	return
}

// Something else holds it before the leak: it leaks there, on every path.
func held(n int) int {
	p := &node{id: n} // want:whole
	var h holder
	hold(&h, p)
	if n == 3 {
		boxes = append(boxes, h)
	}
	p.id++
	return h.n.id
}

// It holds itself.
func itself(n int) int {
	p := &node{id: n} // want:whole
	self(p)
	if n == 3 {
		last = p
	}
	p.id++
	return p.next.id
}

// A closure shares the variable.
func shared(n int) int {
	x := n // want:whole
	f := func() int { x++; return x }
	if n == 3 {
		fs = append(fs, f)
	}
	x += 10
	return f() + x
}

// It knows its own address.
func knows(n int) string {
	var b strings.Builder // want:whole
	b.WriteString("n")
	if n == 3 {
		text = &b
	}
	b.WriteString("m")
	return b.String()
}

// A result outlives the function that changes it late.
func result(n int) (r node) { // want:whole
	p := &r
	if n == 3 {
		last = p
	}
	p.id = n
	return
}

func main() {
	for n := 0; n < 5; n++ {
		println(always(n) != nil, carried(n), held(n), itself(n), shared(n), knows(n), result(n).id)
	}
	println(last.id, len(list), boxes[0].n.id, text.String(), fs[0]())
}
