// trap-closure-74: a function field swapped for one that keeps its argument.
package main

type op struct{ fn func(*int) }

var sink *int

//go:noinline
func (o *op) run(n int) {
	x := n // want:heap
	o.fn(&x)
}

func keepIt(p *int) { sink = p }
func bump(p *int)   { *p++ }

//go:noinline
func f(o *op, n int) {
	o.run(n)
	o.fn = keepIt
	o.run(n + 1)
}

func main() {
	f(&op{bump}, 4)
	scrub()
	println(*sink)
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
