// keys are kept in a slice
package main

var g []*int

//go:noinline
func keys(m map[*int]bool) (r []*int) {
	for k := range m {
		r = append(r, k)
	}
	return
}

//go:noinline
func f(n int) {
	x := n                       // want:heap
	m := map[*int]bool{&x: true} // want:stack
	g = keys(m)
}
func main() { f(3); clobber(20); println(*g[0]) }

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
