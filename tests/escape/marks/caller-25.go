// caller-25: an address of a local is returned and dropped
package main

func addr(n int) *int {
	x := n
	x++
	return &x
}

func f(n int) int { p := addr(n); clobber(20); return *p + 1 }
func main()       { println(f(5)) }

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
