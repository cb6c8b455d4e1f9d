// trap-methval-70: method values of a value receiver copy it, with the pointers inside.
package main

type T struct{ p *int }

func (t T) get() int { return *t.p }

var hook func() int

//go:noinline
func f(n int) {
	x := n       // want:heap
	t := T{&x}   // want:stack
	hook = t.get // want:heap
	t.p = nil
}

func main() {
	f(5)
	scrub()
	println(hook())
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
