// a method of an embedded struct, called through a pointer, takes no address of that pointer
package main

type sim struct{ n int }

func (s *sim) after(f func()) { s.n++; f() }

type shop struct {
	sim
	k int
}

type mall struct{ *shop }

var keep func()

//go:noinline
func (s *shop) serve() { // want:stack
	s.after(func() { s.k++ })
	keep = func() { s.after(func() {}) } // want:heap
}

//go:noinline
func serve(m mall) { // want:stack
	m.after(func() { m.k++ })
	keep = func() { m.after(func() {}) } // want:heap
}

//go:noinline
func local(n int) {
	s := shop{k: n} // want:heap
	s.after(func() { s.k++ })
	keep = func() { s.after(func() {}) } // want:heap
}

func main() {
	s := &shop{} // want:heap
	s.serve()
	serve(mall{s})
	keep()
	println(s.k, s.n)
	local(3)
	keep()
}
