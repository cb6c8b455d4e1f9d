// flow-22: cleared in a branch, both branches
package main

type box struct {
	p *int
	k int
}

var g box

func f(n int) int {
	x := n // want:stack
	b := box{&x, 1}
	r := *b.p
	if n > 2 {
		b.p = nil
	} else {
		b = box{k: 2}
	}
	g = b
	return r
}

func main() { r := f(3); clobber(20); println(r, g.k, g.p == nil) }

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
