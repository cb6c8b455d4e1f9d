// iface-27: a func type with a method as interface (HandlerFunc)
package main

type handler interface{ serve(w *[4]int, r *req) }
type hf func(*[4]int, *req)

func (h hf) serve(w *[4]int, r *req) { h(w, r) }

type req struct {
	n   int
	url *string
}

func chain(h handler, k int) handler {
	return hf(func(w *[4]int, r *req) { w[0] += k; h.serve(w, r) }) // want:stack
}

func f(n int) int {
	var w [4]int                                                            // want:stack
	u := "x"                                                                // want:stack
	h := chain(hf(func(w *[4]int, r *req) { w[1] = r.n + len(*r.url) }), n) // want:stack
	h.serve(&w, &req{n, &u})                                                // want:stack
	return w[0]*10 + w[1]
}

func main() { println(f(3)) }
