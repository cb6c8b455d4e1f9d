package main

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

type item struct {
	p    *int
	name string
}
type vis interface{ visit(*item) }
type grab struct{ got []*int }

func (g *grab) visit(i *item) { g.got = append(g.got, i.p) }
func walk(items []item, v vis) {
	for i := range items {
		v.visit(&items[i])
	}
}
func collect(n int) []*int {
	x := n                                // want:heap
	y := n + 1                            // want:heap
	items := []item{{&x, "x"}, {&y, "y"}} // want:stack
	g := &grab{}                          // want:stack
	walk(items, g)
	return g.got
}
func main() { r := collect(3); clobber(20); println(*r[0], *r[1]) }
