// the old array is kept, the new one is local
package main

var g []int

//go:noinline
func f(n int) int {
	s := make([]int, 2, 2) // want:heap
	g = s
	t := append(s, n) // want:stack
	s[0] = 7
	return t[2] + t[0]
}
func main() { r := f(3); clobber(20); println(r, g[0]) }

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
