// indir-21: a doubly linked cycle
package main

type D struct {
	v    int
	p, n *D
}

func link(a, b *D) { a.n = b; b.p = a }
func f(k int) int {
	a, b, c := &D{v: k}, &D{v: k + 1}, &D{v: k + 2} // want:stack
	link(a, b)
	link(b, c)
	link(c, a)
	return a.n.n.n.p.v
}

func main() { println(f(3)) }
