// caller-29: make for the caller, constant size
package main

func zeros() []int { return make([]int, 8) }
func f(n int) int  { s := zeros(); clobber(20); s[3] = n; return s[3] + len(s) }
func main()        { println(f(5)) }

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
