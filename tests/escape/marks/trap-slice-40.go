// a slice of a parameter array is returned
package main

//go:noinline
func f(a [4]int) []int { // want:heap
	return a[1:3]
}

var g []int

func main() { g = f([4]int{1, 2, 3, 4}); clobber(20); println(g[0], g[1]) }

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
