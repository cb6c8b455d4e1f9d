// call-99: a scanner is rewound over another input by its method; the first input is gone.
package main

type scan struct {
	in  *[4]int
	pos int
}

var sink *scan
var zeros [4]int

//go:noinline
func (s *scan) rewind(in *[4]int) { *s = scan{in: in} }

//go:noinline
func (s *scan) next() int { s.pos++; return s.in[s.pos-1] }

//go:noinline
func f(n int) int {
	in := [4]int{n, n + 1} // want:stack go:heap
	s := &scan{}           // want:heap
	s.rewind(&in)
	r := s.next()*10 + s.next()
	s.rewind(&zeros)
	sink = s
	return r
}

func main() { r := f(4); scrub(); println(r, sink.next()) }

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
