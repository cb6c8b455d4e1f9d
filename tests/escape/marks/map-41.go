// slices as values; the slices' contents leak, another map's do not
package main

var g *int

//go:noinline
func add(m map[int][]*int, k int, p *int) { m[k] = append(m[k], p) }

//go:noinline
func f(n int) int {
	x := n                // want:stack
	y := n                // want:heap
	a := map[int][]*int{} // want:stack
	b := map[int][]*int{} // want:stack
	add(a, 1, &x)
	add(b, 1, &y)
	g = b[1][0]
	return *a[1][0]
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
