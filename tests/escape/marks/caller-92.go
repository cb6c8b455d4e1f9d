// caller-92: nested constructors: the outer one holds what the inner one makes.
package main

type eng struct{ hp int }
type car struct {
	e *eng
	w [4]*wheel
}
type wheel struct{ r int }

//go:noinline
func newEng(n int) *eng {
	return &eng{n} // want:stack go:heap
}

//go:noinline
func newCar(n int) *car {
	c := &car{e: newEng(n)} // want:stack go:heap
	c.w[0] = &wheel{n + 1}  // want:stack go:heap
	c.w[3] = &wheel{n + 2}  // want:stack go:heap
	return c
}

//go:noinline
func f(n int) int {
	c := newCar(n)
	scrub()
	return c.e.hp*100 + c.w[0].r*10 + c.w[3].r
}

func main() { println(f(2)) }

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
