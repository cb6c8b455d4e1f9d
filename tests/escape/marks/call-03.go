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

func sum(ps ...*int) int {
	s := 0
	for _, p := range ps {
		s += *p
	}
	return s
}
func f(n int) int {
	x := n             // want:stack
	y := n             // want:stack
	return sum(&x, &y) // want:stack
}
func main() { println(f(4)) }
