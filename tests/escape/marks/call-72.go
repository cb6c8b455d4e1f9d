// call-72: a multi-value call is the argument of another call.
package main

type T struct{ v int }

//go:noinline
func two(a *T) (*T, int) { return a, a.v }

//go:noinline
func sum(p *T, k int) int { return p.v + k }

//go:noinline
func f(n int) int {
	x := T{n} // want:stack
	return sum(two(&x))
}

func main() {
	println(f(9))
}
