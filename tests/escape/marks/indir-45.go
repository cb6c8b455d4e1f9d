// a linked list is reversed in place
package main

type n struct {
	v    int
	next *n
}

//go:noinline
func rev(h *n) (r *n) {
	for h != nil {
		h, h.next, r = h.next, r, h
	}
	return
}

//go:noinline
func f(k int) int {
	c := n{v: k}   // want:stack
	b := n{2, &c}  // want:stack
	a := &n{3, &b} // want:stack
	s := 0
	for p := rev(a); p != nil; p = p.next {
		s = s*10 + p.v
	}
	return s
}
func main() { println(f(3)) }
