// a closure in a loop captures the loop's variable and is kept
package main

var fs []func() int

//go:noinline
func f(n int) {
	for i := 0; i < n; i++ { // want:heap
		fs = append(fs, func() int { i += 10; return i }) // want:heap
	}
}
func main() { f(3); clobber(20); println(fs[0](), fs[2](), fs[0]()) }

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
