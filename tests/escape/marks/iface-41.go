// an interface method that returns an interface; chain of calls
package main

type node interface {
	next() node
	val() int
}
type leaf struct{ v int }
type in struct {
	n node
	v int
}

func (l *leaf) next() node { return nil }
func (l *leaf) val() int   { return l.v }
func (i *in) next() node   { return i.n }
func (i *in) val() int     { return i.v }

//go:noinline
func sum(n node) (s int) {
	for ; n != nil; n = n.next() {
		s = s*10 + n.val()
	}
	return
}

//go:noinline
func f(n int) int {
	a := &leaf{n}  // want:stack
	b := &in{a, 2} // want:stack
	c := in{b, 3}  // want:stack
	return sum(&c)
}
func main() { println(f(3)) }
