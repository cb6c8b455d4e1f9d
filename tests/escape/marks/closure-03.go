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

func f(n int) int {
	x := n                                                                 // want:stack
	fs := []func(*int){func(p *int) { *p += 1 }, func(p *int) { *p *= 2 }} // want:stack
	for _, g := range fs {
		g(&x)
	}
	clobber(20)
	return x
}
func main() { println(f(3)) }
