// caller-28: a small slice is made for the caller
package main

func three(n int) []int { return []int{n, n + 1, n + 2} }
func f(n int) int       { s := three(n); clobber(20); return s[0] + s[2] }
func main()             { println(f(5)) }

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
