// append through a pointer to the caller's slice variable
package main

//go:noinline
func add(s *[]*int, p *int) { *s = append(*s, p) }

//go:noinline
func f(s *[]*int, n int) {
	x := n // want:heap
	add(s, &x)
}
func main() { var s []*int; f(&s, 3); f(&s, 4); clobber(20); println(*s[0], *s[1]) }

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
