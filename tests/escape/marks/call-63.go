// a struct that holds a pointer to itself is passed by value and comes back
package main

type self struct {
	me *self
	n  int
}

//go:noinline
func bump(s self) self { s.n++; s.me.n += 10; return s }

//go:noinline
func f(n int) int {
	s := self{n: n} // want:stack
	s.me = &s
	t := bump(s)
	return t.n*1000 + s.n
}
func main() { println(f(2)) }
