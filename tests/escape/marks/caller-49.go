// constructor with options as closures
package main

type srv struct{ port, tls int }
type opt func(*srv)

//go:noinline
func port(p int) opt { return func(s *srv) { s.port = p } } // want:stack

//go:noinline
func newSrv(os ...opt) *srv {
	s := &srv{port: 1} // want:stack
	for _, o := range os {
		o(s)
	}
	return s
}

//go:noinline
func f(n int) int {
	s := newSrv(port(n), func(s *srv) { s.tls = n * 2 }) // want:stack
	clobber(20)
	return s.port + s.tls
}
func main() { println(f(4)) }

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
