// a recursive function gives back what it got, a level above keeps it
package main

var g *int

//go:noinline
func id(n int, p *int) *int {
	if n == 0 {
		return p
	}
	return id(n-1, p)
}

//go:noinline
func f(n int) {
	x := n // want:heap
	g = id(3, &x)
}
func main() { f(4); clobber(20); println(*g) }

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
