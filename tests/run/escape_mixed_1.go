package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type node struct {
	next *node
	v    int
	kids []*node
	m    map[string]*node
	f    func() int
	i    fmt.Stringer
}

func (n *node) String() string { return fmt.Sprint("n", n.v) }
func (n node) value() int      { return n.v }
func (n *node) add(d int) *node {
	n.v += d
	return n
}

type shape interface{ area() int }
type sq struct{ s *int }
type rect struct{ a, b *int }

func (s sq) area() int    { return *s.s * *s.s }
func (r *rect) area() int { return *r.a * *r.b }

type keeper struct{ all []shape }

func (k *keeper) keep(s shape) { k.all = append(k.all, s) }

var gk keeper
var gnode *node
var gf func() int

// 1: field of slice elements behind an interface in a loop with closures, defers
func f1(n int) (total int) {
	var shapes []shape
	for i := 0; i < n; i++ {
		x := i + 1
		y := i + 2
		if i%2 == 0 {
			shapes = append(shapes, sq{&x})
		} else {
			shapes = append(shapes, &rect{&x, &y})
		}
		defer func() { total += x }()
	}
	for _, s := range shapes {
		total += s.area()
	}
	return total
}

// 2: previous iteration through a closure
func f2(n int) int {
	prev := func() int { return 0 }
	sum := 0
	for i := 0; i < n; i++ {
		x := i * 3
		old := prev
		prev = func() int { return x + 1 }
		sum += old() + prev()
	}
	return sum
}

// 3: previous through a map
func f3(n int) int {
	m := map[int]*int{}
	sum := 0
	for i := 0; i < n; i++ {
		x := i
		m[i%3] = &x
		for _, p := range m {
			sum += *p
		}
	}
	return sum
}

// 4: previous via named result and goto
func f4(n int) (r *node) {
	i := 0
again:
	x := &node{v: i, next: r}
	r = x
	i++
	if i < n {
		goto again
	}
	return
}

// 5: method value bound to a loop variable, used next round
func f5(n int) int {
	var get func(int) *node
	sum := 0
	for i := 0; i < n; i++ {
		x := node{v: i}
		if get != nil {
			sum += get(1).v
		}
		get = x.add
	}
	return sum
}

// 6: dead before the next round
func f6(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		x := &node{v: i}
		y := &node{v: 2 * i, next: x}
		y.kids = []*node{x, y}
		y.f = func() int { return y.next.v + x.v }
		sum += y.f() + len(y.kids)
	}
	return sum
}

// 7: recover value pointing to a local
func f7(n int) (r int) {
	defer func() {
		if p, ok := recover().(*int); ok {
			r = *p + 1
		}
	}()
	x := n
	panic(&x)
}

// 8: error wraps pointer to local
type wrap struct {
	at  *int
	err error
}

func (w wrap) Error() string { return fmt.Sprint(*w.at, w.err) }
func (w wrap) Unwrap() error { return w.err }

func f8(n int) error {
	x := n
	return wrap{&x, errors.New("base")}
}

func f8b(n int) int {
	x := n
	var err error = wrap{&x, nil}
	if w, ok := err.(wrap); ok {
		return *w.at
	}
	return 0
}

// 9: array range copies
func f9(n int) *int {
	x, y := n, n+1
	a := [2]*int{&x, &y}
	var last *int
	for _, p := range a {
		last = p
		a[1] = nil
	}
	return last
}

// 10: append aliasing
func f10(n int) *int {
	x, y := n, n*2
	s := make([]*int, 1, 4)
	t := append(s, &x)
	u := append(s, &y)
	_ = u
	return t[1]
}

// 11: struct in interface in map in struct
type box struct{ m map[string]interface{} }

func f11(n int) *int {
	x := n
	b := box{map[string]interface{}{}}
	b.m["k"] = node{next: &node{v: 1}, kids: nil}
	b.m["p"] = &x
	return b.m["p"].(*int)
}

// 12: sort.Slice closure keeps nothing
func f12(n int) int {
	xs := []*node{}
	for i := 0; i < n; i++ {
		xs = append(xs, &node{v: (i * 7) % n})
	}
	calls := 0
	sort.Slice(xs, func(i, j int) bool { calls++; return xs[i].v < xs[j].v })
	return xs[0].v + xs[n-1].v*10
}

// 13: visitor with several results
func visit(n *node, f func(*node) (bool, *node)) (*node, bool) {
	for ; n != nil; n = n.next {
		if ok, p := f(n); ok {
			return p, true
		}
	}
	return nil, false
}

func f13(n int) int {
	var list *node
	for i := 0; i < n; i++ {
		list = &node{next: list, v: i}
	}
	seen := 0
	p, _ := visit(list, func(x *node) (bool, *node) {
		seen++
		return x.v == 2, x
	})
	return p.v + seen
}

// 14: variadic
func pick(k int, ps ...*int) *int { return ps[k] }
func f14(n int) *int {
	x, y := n, n+5
	return pick(1, &x, &y)
}
func sumAll(ps ...*int) (s int) {
	for _, p := range ps {
		s += *p
	}
	return
}
func f14b(n int) int {
	x, y := n, n+5
	return sumAll(&x, &y)
}

// 15: global through a struct field of an argument
func reg(k *keeper, s shape) { k.keep(s) }
func f15(n int) int {
	x, y, z := n, n+1, n+2
	var local keeper
	reg(&local, sq{&z})
	reg(&gk, &rect{&x, &y})
	return local.all[0].area()
}
func f15b(n int) int {
	z := n + 2
	var local keeper
	local.keep(sq{&z})
	local.keep(&rect{&z, &z})
	s := 0
	for _, x := range local.all {
		s += x.area()
	}
	return s
}

// 16: strings.Builder, io.Writer
func f16(n int) string {
	var b strings.Builder
	for i := 0; i < n; i++ {
		fmt.Fprintf(&b, "%d%v;", i, &node{v: i})
	}
	return b.String()
}

func main() {
	fmt.Println(f1(9), f2(9), f3(9))
	s := 0
	for p := f4(9); p != nil; p = p.next {
		s = s*2 + p.v
	}
	fmt.Println(s, f5(9), f6(9), f7(8), f8(7), f8b(7), *f9(4), *f10(5), *f11(6), f12(13), f13(7), *f14(3), f14b(3), f15(2), f15b(3), f16(4))
	fmt.Println(gk.all[0].area())
}
