// call-97: each way through a callee sets the field, one of them through another function.
package main

type conn struct {
	cur *int
	n   int
}

var sink *conn
var one = 1

//go:noinline
func (c *conn) start(p *int) { c.cur, c.n = p, 0 }

//go:noinline
func (c *conn) open(n int) int {
	if n > 3 {
		c.start(&one)
		return 1
	}
	switch n {
	case 0:
		c.cur = nil
	default:
		for {
			c.cur = &one
			if c.n++; c.n > n {
				return 2
			}
		}
	}
	return 0
}

//go:noinline
func f(n int) int {
	x := n             // want:stack go:heap
	c := conn{cur: &x} // want:heap
	r := *c.cur
	r += c.open(n)
	sink = &c
	return r
}

func main() { r := f(4) + f(0) + f(2); scrub(); println(r, *sink.cur) }

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
