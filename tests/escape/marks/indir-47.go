// array of arrays of pointers behind a pointer parameter
package main

//go:noinline
func set(m *[2][2]*int, i, j int, p *int) { m[i][j] = p }

//go:noinline
func f(n int) int {
	x := n           // want:stack
	var m [2][2]*int // want:stack
	set(&m, 1, 0, &x)
	t := m
	return *t[1][0]
}
func main() { println(f(3)) }
