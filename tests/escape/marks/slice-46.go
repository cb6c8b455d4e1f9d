// insert and delete with append and copy
package main

var g *int

//go:noinline
func del(s []*int, i int) []*int { return append(s[:i], s[i+1:]...) }

//go:noinline
func f(n int) int {
	x := n                  // want:stack
	y := n                  // want:heap
	a := []*int{&x, &x, &x} // want:stack
	b := []*int{&y, &y}     // want:stack
	a = del(a, 1)
	b = del(b, 0)
	g = b[0]
	return len(a)*10 + *a[1]
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
