// trap-slice-21: pointers to elements of a slice that is appended to afterwards
package main

func f(n int) *int {
	s := []int{n, n + 1} // want:heap
	p := &s[1]
	s = append(s, 5, 6, 7) // want:stack
	s[1] = 100
	return p
}

var g *int

func main() { g = f(3); clobber(20); println(*g) }

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
