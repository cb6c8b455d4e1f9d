// append to a literal with room for all
package main

//go:noinline
func f(n int) int {
	x, y, z := n, n+1, n+2  // want:stack
	s := make([]*int, 0, 3) // want:stack
	s = append(s, &x)
	s = append(s, &y, &z)
	t := 0
	for _, p := range s {
		t = t*10 + *p
	}
	return t
}
func main() { println(f(3)) }
