// Objects that a loop replaces by what is made of them: two places in turn, or the heap.
package main

import "fmt"

type N struct {
	v    int
	a    [3]int
	p    *int
	next *N
}

var sink *N
var one = 1

func (n *N) inc(k int) *N { return &N{v: n.v + k} }
func (n *N) same(k int) *N {
	if k&1 == 0 {
		return n
	}
	return &N{v: n.v + k}
}
func (n *N) inner(k int) *N { m := n.inc(k); return m.inc(1) }
func (n *N) field(k int) *N { return &N{v: k, p: &n.v} }
func (n *N) keepP(k int) *N { return &N{v: k + n.v, p: n.p} }
func (n *N) slow(k int) *N {
	m := &N{v: k}
	scrub()
	m.v += n.v
	m.a[1] = n.a[0] + 1
	n.a[2] = 7
	return m
}
func (n *N) defers(k int) (r *N) {
	defer func() { r.v += n.v }()
	return &N{v: k}
}
func (n *N) rec(k int) *N {
	if k == 0 {
		return &N{v: n.v}
	}
	return n.rec(k - 1).inc(k)
}
func two(a, b *N) (*N, *N)                   { return &N{v: a.v + 1}, &N{v: b.v + a.v} }
func via(f func(*N, int) *N, n *N, k int) *N { return f(n, k) }
func viaMap(m map[string]*N, k int) *N       { o := m["x"]; return &N{v: o.v + k} }

func p1(n int) int {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		a = a.inc(i)
		if i == 2 {
			a = a.inc(100)
			continue
		}
		a = a.slow(i)
	}
	return a.v + a.a[1]*1000 + a.a[2]
}
func p2(n int) int {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		a = a.same(i)
		scrub()
		a.v++
	}
	return a.v
}
func p3(n int) int {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		a = a.inner(i)
	}
	return a.v
}
func p4(n int) int {
	a := &N{v: 1}
	t := 0
	for i := 0; i < n; i++ {
		a = a.field(i)
		t = t*3 + *a.p
	}
	return t
}
func p5(n int) (t int) {
	x := 5
	a := &N{v: 1, p: &x}
	for i := 0; i < n; i++ {
		a = a.keepP(i)
		t = t*3 + *a.p
		x++
	}
	return t + a.v
}
func p6(n int) int {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		a = a.defers(i)
	}
	return a.v
}
func p7(n int) int {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		a = a.rec(i)
	}
	return a.v
}
func p8(n int) int {
	a, b := &N{v: 1}, &N{v: 2}
	for i := 0; i < n; i++ {
		a, b = two(a, b)
		if i == 3 {
			a, b = two(b, a)
		}
	}
	return a.v*1000 + b.v
}
func p9(n int) int {
	a := &N{v: 1}
	f := (*N).inc
	for i := 0; i < n; i++ {
		a = via(f, a, i)
		if i == 2 {
			f = (*N).same
		}
	}
	return a.v
}
func p10(n int) int {
	m := map[string]*N{"x": {v: 1}}
	t := 0
	for i := 0; i < n; i++ {
		m["x"] = viaMap(m, i)
		t = t*3 + m["x"].v
	}
	return t
}
func p11(n int) int {
	a := &N{v: 1}
	t := 0
	for i := 0; i < n; i++ {
		a = &N{v: a.v + i, a: [3]int{a.a[1], a.a[2], i}}
		t = t*3 + a.a[0] + a.a[1]
	}
	return t
}
func p12(n int) int {
	a := N{v: 1}
	p := &a
	for i := 0; i < n; i++ {
		p = &N{v: p.v + a.v, p: p.p}
		a.v += p.v
	}
	return p.v
}
func p13(n int) int {
	a := &N{v: 1}
	i := 0
again:
	a = &N{v: a.v*2 + i}
	i++
	if i < n {
		goto again
	}
	b := a.inc(1)
	return a.v*10 + b.v
}
func p14(n int) (t int) {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		for j := 0; j < 2; j++ {
			a = a.inc(j)
		}
		o := a
		for j := 0; j < 2; j++ {
			a = a.inc(j)
			t = t*3 + o.v
		}
	}
	return t
}
func p15(n int) (t int) {
	a := &N{v: 1}
	defer func() { t = t*10 + a.v }()
	for i := 0; i < n; i++ {
		a = a.inc(i)
		if i == 3 {
			var m map[int]int
			defer func() { recover() }()
			m[1] = a.v
		}
	}
	return
}
func p16(n int) (t int) {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		b := *a
		a = a.inc(i)
		t = t*3 + b.v + a.v
	}
	return
}
func p17(n int) (t int) {
	a := &N{v: 1}
	eq := 0
	for i := 0; i < n; i++ {
		q := a.inc(i)
		if q == a {
			eq++
		}
		a = q
	}
	return eq*100 + a.v
}
func p18(n int) (t int) {
	a := &N{v: 1}
	s := [4]*N{a, a, a, a}
	for i := 0; i < n; i++ {
		a = a.inc(i)
		s[i&3] = a
	}
	return s[0].v*1000 + s[1].v*100 + s[2].v*10 + s[3].v
}
func p19(n int) (t int) {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		switch a = a.inc(i); {
		case i == 1:
			t += a.v
			fallthrough
		case i == 2:
			a = &N{v: a.v + 3}
		default:
			a = a.inc(a.inc(2).v)
		}
	}
	return t + a.v
}
func p20(n int) (t int) {
	a := &N{v: 1}
	for i := 0; i < n; i++ {
		f := func() int { return a.v }
		b := a.inc(i)
		t = t*3 + f()
		a = b
	}
	return
}

func main() {
	for _, f := range []func(int) int{p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17, p18, p19, p20} {
		for _, n := range []int{1, 5, 8} {
			v := f(n)
			scrub()
			fmt.Print(v, " ")
		}
		fmt.Println()
	}
}

//go:noinline
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n*7777 + 13
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

//go:noinline
func scrub() {
	if clobber(12) == 1 {
		println("clobber")
	}
}
