// slice-76: a helper filters in place and gives the slice back.
package main

//go:noinline
func filter(s []*int, keep func(*int) bool) []*int {
	out := s[:0]
	for _, p := range s {
		if keep(p) {
			out = append(out, p)
		}
	}
	return out
}

//go:noinline
func f(n int) int {
	a, b, c := n, n+1, n+2                                // want:stack
	s := []*int{&a, &b, &c}                               // want:stack
	s = filter(s, func(p *int) bool { return *p%2 == 1 }) // want:stack
	r := 0
	for _, p := range s {
		r = r*10 + *p
	}
	return r
}

func main() {
	println(f(3))
}
