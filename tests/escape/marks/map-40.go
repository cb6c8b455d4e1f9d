// a counter map of structs by pointer, filled by a helper
package main

type c struct{ n int }

//go:noinline
func bump(m map[string]*c, k string) {
	if x, ok := m[k]; ok {
		x.n++
	}
}

//go:noinline
func f(n int) int {
	a, b := c{n}, c{2}                   // want:stack
	m := map[string]*c{"a": &a, "b": &b} // want:stack
	bump(m, "a")
	bump(m, "c")
	delete(m, "b")
	return a.n*10 + len(m)
}
func main() { println(f(3)) }
