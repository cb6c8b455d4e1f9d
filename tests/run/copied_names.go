// Names of objects that leak on some ways: values that hold them, results, keys, interfaces, labels, deferred calls.
package main

import "fmt"

type T struct {
	n    int
	next *T
	arr  [3]int
}

type W struct{ p *T }
type I interface{ inc() int }

func (t *T) inc() int { t.n++; return t.n }

var (
	g    *T
	gi   I
	gs   []int
	gw   W
	gf   func() int
	seen = map[*T]int{}
	gp   **T
)

func wrap(p *T) W          { return W{p} }
func both(p *T) (I, *int)  { return p, &p.n }
func first(p, q *T) *T     { return p }
func link(p, q *T)         { p.next = q }
func slice(p *T) []int     { return p.arr[:] }
func deep(p *T, d int) int {
	if d == 0 {
		return p.n
	}
	return deep(p, d-1) + p.n
}

func a(n int) int { // slices of an array inside
	p := &T{n: n}
	s := slice(p)
	s2 := p.arr[1:2]
	s[0] = 4
	if n == 2 {
		gs = s2
	}
	s2[0] = n * 3
	p.arr[1] += s[0]
	return s[1] + p.arr[1] + cap(s2)
}

func b(n int) int { // struct by value holds it
	p := &T{n: n}
	w := W{p}
	if n == 2 {
		gw = w
	}
	p.n += 5
	return w.p.n
}

func c(n int) int { // method value, defer of a method
	p := &T{n: n}
	if n == 1 {
		gf = p.inc
	}
	if n == 2 {
		defer p.inc()
		g = p
	}
	p.n *= 2
	return p.n
}

func d(n int) (r *T, k int) { // named result
	p := &T{n: n}
	if n&1 == 1 {
		r = p
	}
	p.n += 10
	if r != nil {
		k = r.n
	}
	return
}

func e(n int) int { // through interfaces
	p := &T{n: n}
	i, in := both(p)
	var x any = i
	*in += 3
	switch v := x.(type) {
	case I:
		if n == 3 {
			gi = v
		}
		*in++
		return v.inc() + p.n
	}
	return 0
}

func f(n int) int { // as a key, and compared
	p := &T{n: n}
	_, ok := seen[p]
	if n == 2 {
		seen[p] = n
		g = p
	}
	k := seen[p]
	p.n++
	if ok || p == g {
		k += 100
	}
	return k + p.n
}

func h(n int) int { // swapped names
	p, q := &T{n: n}, &T{n: n + 50}
	for i := 0; i < 3; i++ {
		p, q = q, p
		if i == n {
			g = first(p, q)
		}
		p.n++
	}
	return p.n*1000 + q.n
}

func j(n int) int { // one leaks into another
	p, q := &T{n: n}, &T{n: n * 2}
	if n == 1 {
		link(p, q)
	}
	q.n++
	if n < 3 {
		g = p
	}
	p.n += 7
	if p.next != nil {
		return p.next.n + q.n
	}
	return p.n
}

func k(n int) int { // address of the pointer
	p := &T{n: n}
	if n == 2 {
		pp := &p
		gp = pp
		*pp = &T{n: 77}
	}
	p.n++
	return p.n
}

func l(n int, c chan *T) int {
	p := &T{n: n}
	select {
	case c <- p:
		p.n += 2
	default:
		p.n += 3
	}
	return p.n + deep(p, 3)
}

func m(n int) (r int) {
	x := T{n: n}
	defer func() {
		recover()
		if n == 2 {
			r = g.n
		}
	}()
	p := &x
	if n == 2 {
		g = p
		x.n = 900
	}
	var z *T
	if n > 1 {
		z.n = 1
	}
	return p.n
}

func o(n int) (t int) { // loop with continue, break, labels
outer:
	for i := 0; i < 4; i++ {
		p := &T{n: i}
		for k := 0; k < 3; k++ {
			if k == n {
				continue outer
			}
			if k+i == 4 {
				g = p
				break
			}
			p.n += k
		}
		p.n += 100
		t += p.n
	}
	return
}

func main() {
	c1 := make(chan *T, 1)
	for n := 0; n < 5; n++ {
		r, q := d(n)
		fmt.Println(n, a(n), b(n), c(n), r != nil, q, e(n), f(n), h(n), j(n), k(n), l(n, c1), m(n), o(n))
		if g != nil {
			fmt.Println(g.n, g.next != nil)
		}
		if gi != nil {
			fmt.Println(gi.inc())
		}
		if gf != nil {
			fmt.Println(gf())
		}
		if gp != nil {
			fmt.Println((*gp).n)
		}
		fmt.Println(gs, gw.p != nil, len(seen), (<-c1).n)
	}
}
