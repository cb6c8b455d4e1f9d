// trap-panic-70: a panic carries a struct with a pointer; recovered two frames up and kept.
package main

type E struct{ p *int }

var last *int

//go:noinline
func inner(n int) {
	x := n       // want:heap
	panic(E{&x}) // want:heap
}

//go:noinline
func mid(n int) {
	defer func() { scrub() }()
	inner(n)
}

//go:noinline
func top(n int) {
	defer func() {
		if e, ok := recover().(E); ok {
			last = e.p
		}
	}()
	mid(n)
}

func main() {
	top(5)
	scrub()
	println(*last)
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
