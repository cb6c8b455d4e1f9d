// iface-24: both implementations keep it, in themselves; both are local
package main

type sink interface {
	put(p *int)
	get() int
}
type one struct{ p *int }
type many struct {
	l [4]*int
	n int
}

func (o *one) put(p *int)    { o.p = p }
func (o *one) get() int      { return *o.p }
func (m *many) put(p *int)   { m.l[m.n] = p; m.n++ }
func (m *many) get() int     { m.n--; return *m.l[m.n] }
func run(s sink, p *int) int { s.put(p); return s.get() }
func f(n int) int {
	x := n       // want:stack
	y := n + 1   // want:stack
	o := one{}   // want:stack
	m := &many{} // want:stack
	return run(&o, &x)*10 + run(m, &y)
}

func main() { println(f(3)) }
