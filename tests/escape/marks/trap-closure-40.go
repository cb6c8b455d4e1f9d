// a closure that is stored in itself and returned
package main

//go:noinline
func f(n int) func(int) int {
	k := n                // want:heap
	var r func(int) int   // want:heap
	r = func(i int) int { // want:heap
		if i == 0 {
			return k
		}
		k++
		return r(i - 1)
	}
	return r
}

var g func(int) int

func main() { g = f(2); clobber(20); println(g(3)) }

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
