// call-76: an object is exchanged against another through a pointer to a pointer in a loop.
package main

type T struct{ v int }

//go:noinline
func turn(pp **T, q *T) *T {
	old := *pp
	*pp = q
	return old
}

//go:noinline
func f(n int) int {
	a := T{n}     // want:stack
	b := T{n * 2} // want:stack
	p, q := &a, &b
	for i := 0; i < 3; i++ {
		q = turn(&p, q)
	}
	return p.v*10 + q.v
}

func main() {
	println(f(4))
}
