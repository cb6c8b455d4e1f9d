// a receiver that is an element of a local array, through a chain of methods
package main

type cell struct {
	next *cell
	val  *int
}

//go:noinline
func (c *cell) link(n *cell) *cell { c.next = n; return n }

//go:noinline
func (c *cell) put(p *int) *cell { c.val = p; return c }

//go:noinline
func f(n int) int {
	x, y := n, n+1    // want:stack
	var cells [3]cell // want:stack
	cells[0].put(&x).link(&cells[1]).put(&y).link(&cells[2])
	return *cells[0].next.val*10 + *cells[0].val
}
func main() { println(f(2)) }
