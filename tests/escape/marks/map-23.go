// map-23: two maps, only one leaks
package main

var g map[int]*int

func f(n int) int {
	x := n                   // want:stack
	y := n                   // want:heap
	a := map[int]*int{1: &x} // want:stack
	b := map[int]*int{1: &y} // want:heap
	g = b
	return *a[1]
}

func main() { r := f(3); clobber(20); println(r, *g[1]) }

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
