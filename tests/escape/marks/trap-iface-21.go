// trap-iface-21: the value receiver's copy leaks its pointer, not the box
package main

type v struct {
	p *int
	n int
}
type i interface{ out() }

var g *int

func (x v) out() { g = x.p }
func call(x i)   { x.out() }
func f(n int) {
	a := n         // want:heap
	call(v{&a, 2}) // want:stack
}

func main() { f(3); clobber(20); println(*g) }

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
