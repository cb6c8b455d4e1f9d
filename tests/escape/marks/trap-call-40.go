// recursion through a package function variable keeps an address of a level above
package main

var g *int
var step func(int, *int)

func init() {
	step = func(n int, p *int) {
		x := n // want:heap
		if n == 0 {
			g = p
			return
		}
		step(n-1, &x)
	}
}
func main() { y := 5; step(2, &y); clobber(20); println(*g) }

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
