// an array element through a variable index, read through a constant one
package main

var g *int

//go:noinline
func f(n int) {
	x := n // want:heap
	var a [4]*int
	a[n] = &x
	g = a[3]
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
