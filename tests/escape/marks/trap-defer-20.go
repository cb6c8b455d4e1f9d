// trap-defer-20: arguments of a deferred call are kept by it
package main

var g []*int

func keep(p *int) { g = append(g, p) }
func f(n int) {
	for i := 0; i < n; i++ {
		x := i // want:heap
		defer keep(&x)
	}
}

func main() { f(3); clobber(20); println(*g[0], *g[2]) }

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
