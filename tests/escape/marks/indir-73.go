// indir-73: a store through a pointer that a getter gave back.
package main

type inner struct{ p *int }
type outer struct{ in inner }

//go:noinline
func (o *outer) get() *inner { return &o.in }

//go:noinline
func f(n int) int {
	x := n      // want:stack
	var o outer // want:stack
	o.get().p = &x
	*o.in.p += 4
	return x
}

func main() {
	println(f(5))
}
