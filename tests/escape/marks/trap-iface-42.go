// a boxed array of pointers leaks an element
package main

var g *int

//go:noinline
func keep(v any) { g = v.([2]*int)[1] }

//go:noinline
func f(n int) {
	x := n // want:heap
	keep([2]*int{nil, &x})
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
