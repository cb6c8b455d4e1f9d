package main

type w interface{ put(p *int) }
type keep struct{ n int }
type drop struct{ n int }

var g *int

func (k *keep) put(p *int) { g = p }
func (d *drop) put(p *int) { d.n += *p }
func send(x w, p *int)     { x.put(p) }
func send2(x w, p *int)    { send(x, p) }
func f(n int) int {
	a := n       // want:heap
	b := n       // want:stack
	d := &drop{} // want:stack
	send2(&keep{}, &a)
	send2(d, &b)
	return d.n
}
func main() { r := f(3); println(r, *g) }
