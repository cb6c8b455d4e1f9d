// indir-71: pointers to pointers to pointers.
package main

//go:noinline
func set(ppp ***int, p *int) { **ppp = p }

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n * 3 // want:stack
	p := &x    // want:stack
	pp := &p   // want:stack
	set(&pp, &y)
	return *p + **pp
}

func main() {
	println(f(5))
}
