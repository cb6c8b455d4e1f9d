// an argument that is only compared and returned as a boolean or index
package main

var a0 int

//go:noinline
func index(ps []*int, p *int) int {
	for i, q := range ps {
		if p == q {
			return i
		}
	}
	return -1
}

//go:noinline
func f(n int) int {
	x, y, z := n, n, n             // want:stack
	ps := []*int{&a0, &y, &z, nil} // want:stack
	return index(ps, &z)*100 + index(ps, &x)
}
func main() { println(f(1)) }
