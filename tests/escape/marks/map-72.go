// map-72: a map of slices, looked through by a helper.
package main

//go:noinline
func count(m map[string][]*int) int {
	s := 0
	for _, v := range m {
		for _, p := range v {
			s += *p
		}
	}
	return s
}

//go:noinline
func f(n int) int {
	x, y := n, n+1               // want:stack
	m := make(map[string][]*int) // want:stack
	m["a"] = []*int{&x, &y}      // want:stack
	return count(m)
}

func main() {
	println(f(3))
}
