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

func max2(a, b *int) *int {
	if *a > *b {
		return a
	}
	return b
}

var sink *int

func f(n int) int {
	x := n // want:stack
	y := 2 // want:stack
	z := n // want:heap
	sink = max2(&z, &z)
	return *max2(&x, &y)
}
func main() { r := f(4); clobber(20); println(r, *sink) }
