// trap-closure-20: a closure that returns a closure that keeps a variable of the outermost
package main

func mk(n int) func() func() int {
	x := n                     // want:heap
	return func() func() int { // want:stack
		y := x + 1                                      // want:heap
		return func() int { x++; y++; return x*10 + y } // want:heap
	}
}

var g func() int

func main() { g = mk(3)(); clobber(20); println(g(), g()) }

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
