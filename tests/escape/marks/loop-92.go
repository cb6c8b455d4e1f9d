// loop-92: the iteration's object is set in an outer struct by a method and not used after.
package main

type ctx struct {
	cur *item
	n   int
}
type item struct{ v int }

//go:noinline
func (c *ctx) enter(i *item) { c.cur = i }

//go:noinline
func (c *ctx) work() { c.n += c.cur.v }

//go:noinline
func f(n int) int {
	c := &ctx{} // want:stack
	for i := 0; i < n; i++ {
		it := &item{i} // want:stack go:heap
		c.enter(it)
		c.work()
		c.cur = nil
	}
	return c.n
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
