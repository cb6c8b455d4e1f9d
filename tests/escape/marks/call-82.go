// call-82: a visitor that collects into a slice of the caller.
package main

type node struct {
	kids []*node
	v    int
}
type visitor struct{ seen []*node }

//go:noinline
func (n *node) walk(v *visitor) {
	v.seen = append(v.seen, n)
	for _, k := range n.kids {
		k.walk(v)
	}
}

//go:noinline
func f(n int) int {
	a := &node{v: n}                   // want:stack go:heap
	b := &node{v: n + 1}               // want:stack go:heap
	root := &node{kids: []*node{a, b}} // want:stack go:heap
	var v visitor                      // want:stack
	root.walk(&v)
	return v.seen[1].v*10 + v.seen[2].v + len(v.seen)
}

func main() { println(f(4)) }
