// map-81: a set of pointers with deletion, iteration and clear.
package main

//go:noinline
func f(n int) int {
	x := n                   // want:stack go:heap
	y := n + 1               // want:stack go:heap
	m := map[*int]struct{}{} // want:stack
	m[&x] = struct{}{}
	m[&y] = struct{}{}
	delete(m, &x)
	s := 0
	for p := range m {
		s += *p
	}
	clear(m)
	return s*10 + len(m)
}

func main() { println(f(7)) }
