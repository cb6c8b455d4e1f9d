// closure-91: the callee stores the callback in a struct of its own frame and calls it through a method.
package main

type ev struct{ h func(*int) }

func (e *ev) fire(p *int) {
	if e.h != nil {
		e.h(p)
	}
}

//go:noinline
func with(h func(*int), n int) int {
	v := n      // want:stack go:heap
	e := &ev{h} // want:stack
	e.fire(&v)
	return v
}

//go:noinline
func f(n int) int {
	t := 0                                         // want:stack
	r := with(func(p *int) { t += *p; *p = 3 }, n) // want:stack
	return r*10 + t
}

func main() { println(f(4)) }

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
