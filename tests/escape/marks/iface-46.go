// one implementation leaks its argument's field, the other only reads; receivers known by the map key they come from
package main

type h interface{ take(m *msg) int }
type msg struct{ body, meta *int }
type arch struct{}
type peek struct{}

var g *int

func (arch) take(m *msg) int { g = m.meta; return 0 }
func (peek) take(m *msg) int { return *m.body }

//go:noinline
func f(n int) int {
	x := n           // want:stack
	y := n           // want:heap
	m := msg{&x, &y} // want:stack
	var t h = peek{}
	if n > 2 {
		t = arch{}
	}
	return t.take(&m) + *m.body
}
func main() { r := f(3); clobber(20); println(r, *g) }

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
