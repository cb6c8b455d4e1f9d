package main

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

type N struct {
	v    int
	next *N
}

func push(h **N, n *N) { n.next = *h; *h = n }
func f(k int) int {
	var h *N     // want:stack
	a := N{v: 1} // want:stack
	b := N{v: k} // want:stack
	push(&h, &a)
	push(&h, &b)
	clobber(20)
	return h.v*10 + h.next.v
}
func main() { println(f(3)) }
