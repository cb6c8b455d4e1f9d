// the method that leaks is promoted through two embeddings
package main

type base struct{ v int }

var g *base

func (b *base) save() { g = b }

type mid struct{ *base }
type top struct{ mid }
type saver interface{ save() }

//go:noinline
func do(s saver) { s.save() }

//go:noinline
func f(n int) {
	b := &base{n}    // want:heap
	t := top{mid{b}} // want:stack
	do(t)            // want:soft
}
func main() { f(3); clobber(20); println(g.v) }

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
