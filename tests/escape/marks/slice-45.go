// filter in place
package main

type e struct{ p *int }

//go:noinline
func keep(s []e, k int) []e {
	out := s[:0]
	for _, x := range s {
		if *x.p > k {
			out = append(out, x)
		}
	}
	return out
}

//go:noinline
func f(n int) (t int) {
	x, y, z := n, n+1, n+2     // want:stack
	s := []e{{&x}, {&y}, {&z}} // want:stack
	for _, v := range keep(s, n) {
		t = t*10 + *v.p
	}
	return
}
func main() { println(f(3)) }
