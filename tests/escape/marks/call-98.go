// call-98: in a loop, a method sets the current item of the context anew each time.
package main

type item struct{ v int }
type ctx struct {
	cur  *item
	path [2]*item
	n    int
}

var sink *ctx
var none item

//go:noinline
func (c *ctx) enter(i *item) int { c.cur = i; c.path[0] = i; return c.cur.v }

//go:noinline
func f(n int) int {
	c := &ctx{} // want:heap
	t := 0
	for i := 0; i < n; i++ {
		it := &item{i} // want:stack go:heap
		t += c.enter(it)
	}
	c.enter(&none)
	sink = c
	return t
}

func main() { r := f(4); scrub(); println(r, sink.cur.v) }

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
