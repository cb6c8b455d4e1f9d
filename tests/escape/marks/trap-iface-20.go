// trap-iface-20: a method of an embedded interface keeps its argument
package main

type k interface{ keep(p *int) }
type impl struct{ l []*int }

func (i *impl) keep(p *int) { i.l = append(i.l, p) }

type wrap struct {
	k
	n int
}

var w = wrap{k: &impl{}}

func f(n int) {
	x := n // want:heap
	w.keep(&x)
}

func main() { f(3); clobber(20); println(*w.k.(*impl).l[0]) }

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
