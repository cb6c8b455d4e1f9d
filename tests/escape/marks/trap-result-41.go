// the address of an array element of a local, through a helper
package main

//go:noinline
func at(a *[4]int, i int) *int { return &a[i] }

//go:noinline
func f(n int) *int {
	var a [4]int // want:heap
	a[2] = n
	return at(&a, 2)
}

var g *int

func main() { g = f(4); clobber(20); println(*g) }

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
