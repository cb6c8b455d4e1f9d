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

var head *N

func push(h **N, n *N) { n.next = *h; *h = n }
func f(k int) {
	a := N{v: 1} // want:heap
	b := N{v: k} // want:heap
	push(&head, &a)
	push(&head, &b)
}
func main() { f(3); clobber(20); println(head.v, head.next.v) }
