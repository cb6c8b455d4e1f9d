// field-72: nested struct copied through a pointer, then a field of the copy leaks.
package main

type in struct{ a, b *int }
type out struct {
	i in
	c *int
}

var sink *int

//go:noinline
func f(n int) int {
	x := n                    // want:stack
	y := n + 1                // want:heap
	z := n + 2                // want:stack
	o := &out{in{&x, &y}, &z} // want:stack
	i := &o.i
	j := *i
	sink = j.b
	return *j.a + *o.c
}

func main() {
	println(f(3))
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
