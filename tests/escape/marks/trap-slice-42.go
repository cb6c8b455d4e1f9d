// slice converted to an array pointer
package main

var g *[2]int

//go:noinline
func f(n int) {
	s := []int{n, n + 1, 3} // want:heap
	g = (*[2]int)(s)
}
func main() { f(4); clobber(20); println(g[1]) }

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
