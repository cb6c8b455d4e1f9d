// closure-31: filter and map with closures over locals; results are used here
package main

func filter(s []*int, keep func(*int) bool) []*int {
	var out []*int
	for _, p := range s {
		if keep(p) {
			out = append(out, p)
		}
	}
	return out
}

func f(n int) int {
	a, b, c := n, n+1, n+2                                               // want:stack
	k := n                                                               // want:stack
	r := filter([]*int{&a, &b, &c}, func(p *int) bool { return *p > k }) // want:stack
	s := 0
	for _, p := range r {
		s = s*10 + *p
	}
	return s
}

func main() { println(f(5)) }
