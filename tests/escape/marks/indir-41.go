// a graph of local nodes with edges in slices, searched by a recursive callee
package main

type v struct {
	id   int
	out  []*v
	seen bool
}

//go:noinline
func (x *v) link(ys ...*v) { x.out = append(x.out, ys...) }

//go:noinline
func (x *v) dfs(acc *int) {
	if x.seen {
		return
	}
	x.seen = true
	*acc = *acc*10 + x.id
	for _, y := range x.out {
		y.dfs(acc)
	}
}

//go:noinline
func f(n int) int {
	a, b, c := &v{id: n}, &v{id: 2}, &v{id: 3} // want:stack
	a.link(b, c)                               // want:stack
	b.link(c, a)                               // want:stack
	s := 0                                     // want:stack
	a.dfs(&s)
	return s
}
func main() { println(f(1)) }
