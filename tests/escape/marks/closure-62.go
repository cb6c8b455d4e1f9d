// a closure given to two callees, one calls it later through a struct it has on its own frame
package main

type task struct{ fn func(*int) }

//go:noinline
func now(fn func(*int), p *int) { fn(p) }

//go:noinline
func later(fn func(*int), p *int) {
	t := &task{fn}  // want:stack
	q := []*task{t} // want:stack
	for _, x := range q {
		x.fn(p)
	}
}

//go:noinline
func f(n int) int {
	x := n                             // want:stack
	k := 2                             // want:stack
	g := func(p *int) { *p += k; k++ } // want:stack
	now(g, &x)
	later(g, &x)
	return x*10 + k
}
func main() { println(f(2)) }
