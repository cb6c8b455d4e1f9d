// closure-80: a closure stored in a field of a struct that a method calls, with a pointer argument that comes back.
package main

type H struct{ pick func(a, b *int) *int }

//go:noinline
func (h *H) run(a, b *int) int { return *h.pick(a, b) }

//go:noinline
func f(n int) int {
	x := n                               // want:stack go:heap
	y := n + 1                           // want:stack go:heap
	h := &H{pick: func(a, b *int) *int { // want:stack
		if *a > 2 {
			return b
		}
		return a
	}} // want:stack
	return h.run(&x, &y)
}

func main() { println(f(2), f(3)) }
