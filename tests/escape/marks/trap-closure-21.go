// trap-closure-21: a captured variable is assigned an address in the closure, leaks outside
package main

var g *int

func f(n int) {
	var p *int // want:stack
	x := n     // want:heap
	func() { p = &x }()
	g = p
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
