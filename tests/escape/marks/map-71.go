// map-71: a map of maps, local.
package main

//go:noinline
func f(n int) int {
	x := n                         // want:stack
	in := map[string]*int{"x": &x} // want:stack
	m := map[int]map[string]*int{} // want:stack
	m[1] = in
	delete(m, 2)
	r := *m[1]["x"]
	clear(m)
	return r + len(m)
}

func main() {
	println(f(3))
}
