// mutual recursion returns an address two levels up, through a struct
package main

type r struct{ p *int }

//go:noinline
func a(n int, p *int) r {
	x := n // want:heap
	if n <= 0 {
		return r{p}
	}
	return b(n-1, &x)
}

//go:noinline
func b(n int, p *int) r {
	if n <= 0 {
		return r{p}
	}
	return a(n-1, p)
}
func main() { y := 9; v := a(4, &y); clobber(20); println(*v.p) }

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
