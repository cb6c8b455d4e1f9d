// swap in a recursion
package main

var g *int

//go:noinline
func sw(n int, p, q *int) {
	if n == 0 {
		g = p
		return
	}
	sw(n-1, q, p)
}

//go:noinline
func f(n int) {
	x := n // want:heap
	y := n // want:heap
	sw(n, &x, &y)
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
