// a generator with state in a struct of closures
package main

type gen struct {
	next  func() int
	reset func()
}

//go:noinline
func newGen(a, b int) gen {
	x, y := a, b // want:stack
	return gen{
		next:  func() int { x, y = y, x+y; return x }, // want:stack
		reset: func() { x, y = a, b },                 // want:stack
	}
}

//go:noinline
func f() int {
	g := newGen(0, 1)
	clobber(20)
	s := 0
	for i := 0; i < 5; i++ {
		s = s*10 + g.next()
	}
	g.reset()
	return s*10 + g.next()
}
func main() { println(f()) }

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
