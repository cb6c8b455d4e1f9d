package main

import "sort"

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
	s := []int{3, 1, n} // want:stack
	sort.Ints(s)
	clobber(20)
	return s[0]*100 + s[1]*10 + s[2]
}
func main() { println(f(2)) }
