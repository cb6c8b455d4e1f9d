// flow-23: a type assertion excludes the type
package main

type A struct{ v int }
type B struct{ v int }

var g *B

func keep(v any) int {
	if b, ok := v.(*B); ok {
		g = b
		return 0
	}
	return v.(*A).v
}

func f(n int) int {
	a := &A{n} // want:stack
	b := &B{n} // want:heap
	return keep(a) + keep(b)
}

func main() { r := f(3); clobber(20); println(r, g.v) }

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
