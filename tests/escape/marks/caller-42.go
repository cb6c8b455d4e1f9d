// lazy initialisation in the receiver
package main

type cfg struct{ n int }
type srv struct{ c *cfg }

//go:noinline
func (s *srv) conf() *cfg {
	if s.c == nil {
		s.c = &cfg{7} // want:stack
	}
	return s.c
}

//go:noinline
func f(n int) int {
	s := &srv{} // want:stack
	s.conf().n += n
	clobber(20)
	return s.conf().n
}
func main() { println(f(3)) }

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
