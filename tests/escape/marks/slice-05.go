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

var sink *int

func f(n int) int {
	x, y := n, n+1 // want:heap
	a := []*int{&x}
	b := make([]*int, 1) // want:stack
	copy(b, a)
	sink = b[0]
	return y
}
func main() { r := f(4); clobber(20); println(r, *sink) }
