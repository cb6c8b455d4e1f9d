// closure-30: only one of two closures leaks
package main

var g func() int

func f(n int) int {
	x := n                            // want:heap
	y := n                            // want:stack
	a := func() int { x++; return x } // want:heap
	b := func() int { y++; return y } // want:stack
	g = a
	return b() + b()
}

func main() { r := f(3); clobber(20); println(r, g()) }

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
