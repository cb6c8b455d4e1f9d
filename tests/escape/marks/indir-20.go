// indir-20: a linked list of locals by a push method
package main

type N struct {
	v    int
	next *N
}
type L struct {
	head *N
	n    int
}

func (l *L) push(n *N) { n.next = l.head; l.head = n; l.n++ }
func (l *L) sum() (s int) {
	for p := l.head; p != nil; p = p.next {
		s = s*10 + p.v
	}
	return
}
func f(n int) int {
	a, b := N{v: n}, N{v: n + 1} // want:stack
	var l L                      // want:stack
	l.push(&a)
	l.push(&b)
	l.push(&N{v: 9}) // want:stack
	return l.sum()
}

func main() { println(f(3)) }
