// call-27: a method of a struct of structs on the address of an inner field
package main

type in struct {
	p *int
	k int
}
type out struct{ a, b in }

func (i *in) set(p *int) { i.p = p; i.k++ }
func (o *out) pick(b bool) *in {
	if b {
		return &o.a
	}
	return &o.b
}
func f(n int) int {
	x := n    // want:stack
	var o out // want:stack
	o.pick(n > 2).set(&x)
	return *o.pick(n > 2).p + o.a.k + o.b.k
}

func main() { println(f(8)) }
