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

type w interface{ put(p *int) }
type keep struct{ p *int }
type drop struct{ n int }

var g keep

func (k *keep) put(p *int) { k.p = p }
func (d *drop) put(p *int) { d.n += *p }
func send(x w, p *int)     { x.put(p) }
func f(n int) int {
	a := n       // want:heap
	b := n       // want:stack
	d := &drop{} // want:stack
	send(&g, &a)
	send(d, &b)
	return d.n
}
func main() { r := f(3); clobber(20); println(r, *g.p) }
