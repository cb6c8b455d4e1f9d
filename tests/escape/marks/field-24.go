// field-24: interface fields
package main

type holder struct{ a, b any }

var g any

func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	h := holder{&x, &y}
	g = h.b
	return *h.a.(*int)
}

func main() { r := f(3); clobber(20); println(r, *g.(*int)) }

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
