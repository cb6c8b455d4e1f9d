// map-21: a map of maps
package main

func f(n int) int {
	m := map[string]map[int]*int{}         // want:stack
	x := n                                 // want:stack
	for _, k := range []string{"a", "b"} { // want:stack
		if m[k] == nil {
			m[k] = map[int]*int{} // want:soft
		}
		m[k][n] = &x
	}
	return *m["a"][n] + len(m)
}

func main() { println(f(3)) }
