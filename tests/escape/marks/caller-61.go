// a scanner object: made by a constructor, used through methods in a loop
package main

type scan struct {
	s   string
	pos int
	tok [8]byte
}

//go:noinline
func newScan(s string) *scan { return &scan{s: s} } // want:stack

//go:noinline
func (s *scan) next() (byte, bool) {
	if s.pos >= len(s.s) {
		return 0, false
	}
	s.pos++
	s.tok[s.pos%8] = s.s[s.pos-1]
	return s.tok[s.pos%8], true
}

//go:noinline
func f(t string) int {
	s := newScan(t)
	k := 0
	for b, ok := s.next(); ok; b, ok = s.next() {
		k = k*3 + int(b)
	}
	return k
}
func main() { println(f("hello")) }
