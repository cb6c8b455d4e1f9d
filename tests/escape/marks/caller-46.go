// clone: a copy of the argument
package main

type T struct {
	v int
	p *int
}

//go:noinline
func (t *T) clone() *T {
	c := *t
	c.v++
	return &c
}

//go:noinline
func (t *T) copy2() *T {
	c := new(T) // want:stack
	*c = *t
	return c
}

//go:noinline
func f(n int) int {
	x := n        // want:stack
	t := T{n, &x} // want:stack
	c := t.copy2()
	clobber(20)
	d := t.clone()
	*c.p += 4
	return c.v*100 + x + d.v
}
func main() { println(f(2)) }

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
