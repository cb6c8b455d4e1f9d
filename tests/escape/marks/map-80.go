// map-80: a local index of objects by name, with struct values changed through pointers.
package main

type acc struct {
	bal int
	log []int
}

//go:noinline
func move(m map[string]*acc, from, to string, n int) bool {
	a, ok := m[from]
	if !ok || a.bal < n {
		return false
	}
	b := m[to]
	a.bal -= n
	b.bal += n
	a.log = append(a.log, -n)
	return true
}

//go:noinline
func f(n int) int {
	m := map[string]*acc{ // want:stack
		"a": {bal: n}, // want:stack go:heap
		"b": {},       // want:stack go:heap
	}
	move(m, "a", "b", 3)
	move(m, "b", "a", 100)
	return m["a"].bal*100 + m["b"].bal*10 + len(m["a"].log)
}

func main() { println(f(7)) }
