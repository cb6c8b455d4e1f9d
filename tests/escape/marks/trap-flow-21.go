// trap-flow-21: stored before a goto back, leaks on the way
package main

var g *int

func f(n int) {
	x := n // want:heap
	var p *int
	i := 0
again:
	g = p
	p = &x
	i++
	if i < 3 {
		goto again
	}
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
