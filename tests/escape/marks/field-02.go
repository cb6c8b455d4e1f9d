package main

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

type q struct{ a [3]*int }

var sink *int

func f(n int) int {
	x := n     // want:stack
	y := n + 1 // want:heap
	var v q
	v.a[0] = &x
	v.a[2] = &y
	sink = v.a[2]
	return *v.a[0]
}
func main() { r := f(3); clobber(20); println(r, *sink) }
