// closure-25: a method value called through a function-typed field
package main

type ctr struct{ n int }

func (c *ctr) add(k int) { c.n += k }

type hook struct{ on func(int) }

func fire(h *hook, k int) {
	if h.on != nil {
		h.on(k)
	}
}
func f(n int) int {
	c := ctr{n}      // want:stack
	h := hook{c.add} // want:stack
	fire(&h, 4)
	return c.n
}

func main() { println(f(3)) }
