// a recovered panic's deferred call stores the address of a local
package main

var g *int

//go:noinline
func f(n int) {
	x := n // want:heap
	defer func() {
		if recover() != nil {
			g = &x
		}
	}()
	var p *int
	println(*p)
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
