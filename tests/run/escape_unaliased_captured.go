// The same where the address gets out through a closure, a range or a select.
package main

import "fmt"

type st struct {
	p *int
	n int
}

var fs []func() int
var g *st

//go:noinline
func b1(n int) int {
	x := n // want:heap
	for i := (st{&x, 0}); i.n < n; i.n++ {
		i.p = &x
		fs = append(fs, func() int { return *i.p*10 + i.n }) // want:heap
	}
	return fs[0]() + fs[1]()
}

//go:noinline
func b2(n int) int {
	c := make(chan *int, 1)
	x := n // want:heap
	c <- &x
	var p *int
	select {
	case p = <-c:
	default:
	}
	q := &p // want:stack
	s := st{p: *q}
	g = &s
	return *s.p
}

//go:noinline
func b3(n int) int {
	m := map[int]*int{}
	x := n // want:heap
	m[1] = &x
	var k int
	var v *int
	for k, v = range m {
		_ = k
	}
	h := &v
	g = &st{*h, k} // want:heap
	return **h
}

//go:noinline
func b4(n int) int {
	x, y := n, n*2    // want:stack
	s := st{&x, 1}    // want:stack
	f := func() int { // want:stack
		s.n++
		return *s.p * s.n
	}
	s.p = &y
	r := f()
	s.p = &x
	return r*100 + f()
}

//go:noinline
func b5(n int) (res *st) {
	x := n         // want:heap
	s := &st{n: n} // want:heap
	s.p = &x
	if n > 5 {
		return s
	}
	s.p = nil
	return s
}

//go:noinline
func b6(n int) int {
	type nd struct {
		v    int
		next *nd
	}
	h := &nd{v: 1} // want:stack
	t := &nd{v: n} // want:stack
	h.next = t
	t.next = h
	h.next.next.v++
	q := h
	q.next = nil
	return h.v*100 + t.next.v*10 + t.v
}

var keep *st

func main() {
	fmt.Println(b1(3), b2(4), b3(5), b4(6))
	keep = b5(7)
	clobber(20)
	fmt.Println(*keep.p, keep.n, b6(2), *g.p)
}

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
