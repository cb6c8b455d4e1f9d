// copy into a slice of the caller
package main

//go:noinline
func f(dst []*int, n int) {
	x := n              // want:heap
	s := []*int{&x, &x} // want:stack
	copy(dst, s)
}
func main() { d := make([]*int, 2); f(d, 4); clobber(20); println(*d[1]) }

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
