// flow-90: the object is replaced in a struct before the struct is returned by value.
package main

type st struct{ cur *int }

//go:noinline
func f(n int) st {
	x := n     // want:stack go:heap
	y := n * 2 // want:heap
	s := st{&x}
	if *s.cur > 2 {
		s.cur = &y
		return s
	}
	s = st{}
	return s
}

func main() { s := f(4); scrub(); println(*s.cur) }

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
