// a map in a map that is kept
package main

var g = map[string]map[int]*int{}

//go:noinline
func f(k string, n int) {
	x := n // want:heap
	m := g[k]
	if m == nil {
		m = map[int]*int{} // want:heap
		g[k] = m
	}
	m[n] = &x
}
func main() { f("a", 3); f("a", 4); clobber(20); println(*g["a"][3], *g["a"][4]) }

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
