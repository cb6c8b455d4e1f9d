// type switch on the address of a local, several cases in one clause
package main

type a struct{ v int }
type b struct{ v int }
type c struct{ v int }

var g any

//go:noinline
func route(v any) int {
	switch t := v.(type) {
	case *a, *b:
		g = t
		return 1
	case *c:
		return t.v
	}
	return 0
}

//go:noinline
func f(n int) int {
	x := a{n} // want:heap
	y := c{n} // want:stack
	return route(&x)*10 + route(&y)
}
func main() { r := f(3); clobber(20); println(r, g.(*a).v) }

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
