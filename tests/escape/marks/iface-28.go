// iface-28: value receiver with a pointer field, through an interface, returned
package main

type g interface{ get() *int }
type v struct {
	p *int
	q *int
}

func (x v) get() *int { return x.p }

var out *int

func f(n int) int {
	a := n              // want:heap
	b := n              // want:stack
	var i g = v{&a, &b} // want:stack
	out = i.get()
	return b
}

func main() { r := f(3); clobber(20); println(r, *out) }

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
