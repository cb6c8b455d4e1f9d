// caller-74: a value receiver wrapper with a pointer inside, made by the callee.
package main

type in struct{ v int }
type wrap struct {
	p *in
	k int
}

//go:noinline
func newWrap(n int) wrap {
	return wrap{&in{n}, n * 2} // want:stack
}

//go:noinline
func (w wrap) sum() int { return w.p.v + w.k }

//go:noinline
func f(n int) int {
	w := newWrap(n)
	scrub()
	v := w
	v.p.v++
	return w.sum()
}

func main() {
	println(f(5))
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
