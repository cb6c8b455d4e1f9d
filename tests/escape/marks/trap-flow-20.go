// trap-flow-20: loop-carried: leaks in the next round
package main

var g *int

func f(n int) {
	var p *int
	for i := 0; i < n; i++ {
		if p != nil {
			g = p
		}
		x := i // want:heap
		p = &x
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
