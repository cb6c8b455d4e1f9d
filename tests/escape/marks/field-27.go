// field-27: struct with a function field and a data field; only the data leaks
package main

type h struct {
	fn   func() int
	data *int
}

var g *int

func f(n int) int {
	x := n                              // want:stack
	y := n                              // want:heap
	v := h{func() int { return x }, &y} // want:stack
	g = v.data
	return v.fn()
}

func main() { r := f(3); clobber(20); println(r, *g) }

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
