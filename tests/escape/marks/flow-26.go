// flow-26: loop: pointer is overwritten at the loop's end before the leak after the loop
package main

var g *int

func f(n int) int {
	s := 0
	var p *int
	for i := 0; i < n; i++ {
		x := i // want:stack
		p = &x
		s += *p
		p = nil
	}
	g = p
	return s
}

func main() { r := f(3); clobber(20); println(r, g == nil) }

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
