// call-81: error results with wrapped causes looked at and dropped.
package main

type cause struct{ code int }
type wrap struct {
	c *cause
	s string
}

func (w *wrap) Error() string { return w.s }

//go:noinline
func low(n int) *cause {
	if n > 1 {
		return &cause{n} // want:stack go:heap
	}
	return nil
}

//go:noinline
func high(n int) error {
	if c := low(n); c != nil {
		return &wrap{c, "w"} // want:stack go:heap
	}
	return nil
}

//go:noinline
func f(n int) int {
	err := high(n)
	scrub()
	if w, ok := err.(*wrap); ok {
		return w.c.code + len(w.Error())
	}
	return 0
}

func main() { println(f(0), f(5)) }

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
