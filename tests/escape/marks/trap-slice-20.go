// trap-slice-20: a sub-slice of a local array is returned
package main

func f(n int) []int {
	var a [8]int // want:heap
	for i := range a {
		a[i] = n + i
	}
	return a[2:4]
}

var g []int

func main() { g = f(3); clobber(20); println(g[0], g[1]) }

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
