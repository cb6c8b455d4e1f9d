// closure-83: a middleware chain of interfaces and function adapters.
package main

type handler interface{ serve(r *req) }
type req struct{ n int }
type hf func(r *req)

func (h hf) serve(r *req) { h(r) }

//go:noinline
func mid(h handler, k int) handler {
	return hf(func(r *req) { // want:stack go:heap
		r.n += k
		h.serve(r)
	})
}

//go:noinline
func f(n int) int {
	r := &req{n} // want:stack go:heap
	base := hf(func(r *req) { r.n *= 2 })
	h := mid(mid(base, 1), 2)
	scrub()
	h.serve(r)
	return r.n
}

func main() { println(f(3)) }

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
