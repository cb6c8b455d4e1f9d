// flow-25: a slice variable is reset before it leaks
package main

var g []*int

func f(n int) int {
	x := n          // want:stack
	s := []*int{&x} // want:stack
	r := *s[0]
	s = nil
	s = append(s, new(int)) // want:heap
	g = s
	return r
}

func main() { r := f(3); clobber(20); println(r, *g[0]) }

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
