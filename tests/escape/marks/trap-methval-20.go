// trap-methval-20: method value of an interface, kept
package main

type i interface{ inc() int }
type c struct{ n int }

func (x *c) inc() int { x.n++; return x.n }

var g []func() int

func f(n int) {
	v := &c{n} // want:heap
	var x i = v
	g = append(g, x.inc) // want:heap
}

func main() { f(4); clobber(20); println(g[0](), g[0]()) }

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
