// a pointer is used up in a loop before its variable gets what leaks
package main

var g *int

//go:noinline
func f(xs []int) int {
	best := 0 // want:stack
	p := &best
	for _, x := range xs {
		if x > *p {
			*p = x
		}
	}
	r := *p
	p = new(int) // want:heap
	*p = r + 1
	g = p
	return r
}
func main() { r := f([]int{1, 5, 2}); clobber(20); println(r, *g) }

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
