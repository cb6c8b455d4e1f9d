// trap-methval-21: a method value with a value receiver copies; what it points to is kept
package main

type v struct{ p *int }

func (x v) get() int { return *x.p }
func f(n int) func() int {
	a := n       // want:heap
	x := v{&a}   // want:stack
	return x.get // want:heap
}

var g func() int

func main() { g = f(4); clobber(20); println(g()) }

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
