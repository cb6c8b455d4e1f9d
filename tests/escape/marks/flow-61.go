// nil check and assertion on the error path: the error's value never gets to the leak
package main

type e struct{ code *int }

func (x *e) Error() string { return "e" }

var g *int

//go:noinline
func try(p *int) error {
	if *p > 2 {
		return &e{p} // want:stack
	}
	return nil
}

//go:noinline
func f(n int) int {
	x := n // want:stack
	y := n // want:heap
	if err := try(&x); err != nil {
		return *err.(*e).code
	}
	g = &y
	return 0
}
func main() { r := f(2) + f(3)*10; clobber(20); println(r, *g) }

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
