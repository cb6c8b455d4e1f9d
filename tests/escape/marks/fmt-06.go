package main

import "fmt"

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

func f(s string) int {
	var a, b int // want:stack
	fmt.Sscan(s, &a, &b)
	return a*10 + b
}
func main() { println(f("3 4")) }
