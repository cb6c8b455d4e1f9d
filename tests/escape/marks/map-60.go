// grouping: slices of pointers by key, used here
package main

type it struct {
	k string
	v int
}

//go:noinline
func f(n int) int {
	a, b, c := it{"x", n}, it{"y", 2}, it{"x", 3} // want:stack
	g := map[string][]*it{}                       // want:stack
	for _, p := range []*it{&a, &b, &c} {         // want:stack
		g[p.k] = append(g[p.k], p)
	}
	s := 0
	for _, p := range g["x"] {
		s = s*10 + p.v
	}
	return s*10 + len(g["y"])
}
func main() { println(f(1)) }
