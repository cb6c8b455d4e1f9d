// iface-21: decorator: an interface holding an interface
package main

type rd interface{ read() int }
type src struct{ n int }

func (s *src) read() int { s.n++; return s.n }

type lim struct {
	r rd
	k int
}

func (l *lim) read() int {
	if l.k == 0 {
		return 0
	}
	l.k--
	return l.r.read()
}
func all(r rd) (s int) {
	for v := r.read(); v != 0; v = r.read() {
		s += v
	}
	return
}
func f(n int) int {
	s := &src{n}           // want:stack
	l := &lim{s, 3}        // want:stack
	return all(&lim{l, 2}) // want:stack
}

func main() { println(f(3)) }
