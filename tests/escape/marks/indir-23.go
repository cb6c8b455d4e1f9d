// indir-23: a setter through an embedded struct and two hops
package main

type E struct{ cur *int }

func (e *E) set(p *int) { e.cur = p }

type F struct {
	E
	sub *F
}

func (f *F) deep(p *int) {
	if f.sub != nil {
		f.sub.deep(p)
	} else {
		f.set(p)
	}
}
func g(n int) int {
	x := n             // want:stack
	in := F{}          // want:stack
	out := F{sub: &in} // want:stack
	out.deep(&x)
	return *in.cur
}

func main() { println(g(3)) }
