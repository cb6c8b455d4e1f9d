// trap-loop-21: the last but one is kept by a value that a callee holds
package main

type H struct{ prev, cur *int }

func (h *H) next(p *int) { h.prev, h.cur = h.cur, p }
func f(n int) int {
	var h H // want:stack
	s := 0
	for i := 0; i < n; i++ {
		x := i // want:heap
		h.next(&x)
		if h.prev != nil {
			s = s*10 + *h.prev
		}
	}
	return s
}

func main() { println(f(4)) }
