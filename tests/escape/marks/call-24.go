// call-24: a variadic gives one of its arguments back
package main

func first(ps ...*int) *int { return ps[0] }
func last(ps ...*int) *int  { return ps[len(ps)-1] }

var g *int

func f(n int) int {
	a := n     // want:stack
	b := n * 2 // want:stack
	c := n * 3 // want:heap
	g = last(&c)
	return *first(&a, &b)
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
