// strategy: an interface in a struct field, replaced on the way
package main

type strat interface{ pick(xs []*int) *int }
type first struct{}
type biggest struct{ seen int }

func (first) pick(xs []*int) *int { return xs[0] }
func (b *biggest) pick(xs []*int) *int {
	m := xs[0]
	for _, x := range xs {
		b.seen++
		if *x > *m {
			m = x
		}
	}
	return m
}

type game struct {
	s  strat
	xs []*int
}

//go:noinline
func (g *game) play() int { return *g.s.pick(g.xs) }

//go:noinline
func f(n int) int {
	a, b := n, n*2                      // want:stack
	big := &biggest{}                   // want:stack
	g := &game{first{}, []*int{&a, &b}} // want:stack
	r := g.play()
	g.s = big
	return r*100 + g.play()*10 + big.seen
}
func main() { println(f(2)) }
