package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
)

type T struct {
	n, k int
	next *T
	arr  [3]int
}

var gi *int
var g *T
var gs []int
var ga any
var ge error
var gf func(int) int
var gst fmt.Stringer
var gm = map[*T]int{}
var mu sync.Mutex

func (t *T) String() string { return fmt.Sprint("T", t.n) }
func (t *T) Error() string  { return fmt.Sprint("E", t.n) }

//go:noinline
func keepField(t *T) { gi = &t.k }

//go:noinline
func interior(t *T) *int { return &t.arr[1] }

//go:noinline
func wrap(t *T) struct{ p *T } { return struct{ p *T }{t} }

//go:noinline
func link(a, b *T) { a.next = b }

//go:noinline
func pick(c bool, a, b *T) *T {
	if c {
		return a
	}
	return b
}

//go:noinline
func rec(n int, t *T) *T {
	if n == 0 {
		return t
	}
	t.n++
	return rec(n-1, t)
}

type I interface{ Do(*T) *T }
type K1 struct{}
type K2 struct{ p *T }

func (K1) Do(t *T) *T  { t.n++; return t }
func (k *K2) Do(t *T) *T { k.p = t; return t }

var k2 K2

func each(xs []int, f func(int)) {
	for _, x := range xs {
		f(x)
	}
}

func b1(c bool) int {
	x := T{n: 1, k: 2}
	if c {
		keepField(&x)
	}
	x.k = 30
	if c {
		return *gi
	}
	return x.k
}
func b2(c bool) int {
	x := &T{n: 1}
	p := interior(x)
	if c {
		gi = p
	}
	x.arr[1] = 9
	*p += 1
	if c {
		return *gi + x.arr[1]*100
	}
	return *p
}
func b3(c bool) int {
	x := &T{n: 1}
	w := wrap(x)
	if c {
		g = x
	}
	w.p.n = 4
	return x.n
}
func b4(c bool) int {
	x, y := &T{n: 1}, &T{n: 2}
	link(x, y)
	if c {
		g = x
	}
	y.n = 7
	return x.next.n
}
func b5(c bool) int {
	x, y := &T{n: 1}, &T{n: 2}
	p := pick(c, x, y)
	if c {
		g = p
	}
	x.n += 5
	p.n *= 2
	if c {
		return g.n*100 + x.n
	}
	return p.n*100 + y.n
}
func b6(c bool) int {
	x := &T{n: 1}
	y := rec(3, x)
	if c {
		g = y
	}
	x.n += 10
	return y.n
}
func b7(c bool) int {
	var i I = K1{}
	if c {
		i = &k2
	}
	x := &T{n: 1}
	y := i.Do(x)
	x.n += 3
	if c {
		return k2.p.n + y.n
	}
	return y.n
}
func b8(c bool) int {
	s := []int{3, 1, 2}
	t := s[1:]
	if c {
		gs = s
	}
	t[0] = 9
	u := s[2:]
	u[0] = 8
	e := s[3:]
	if c {
		return gs[1]*10 + gs[2] + len(e)
	}
	return s[1]*10 + s[2] + cap(e)
}
func b9(c bool) int {
	s := []int{3, 1, 2}
	sort.Slice(s, func(i, j int) bool { return s[i] < s[j] })
	if c {
		gs = s[:2]
	}
	s[0] = 100
	s = append(s, 5)
	s[1] = 50
	if c {
		return gs[0] + gs[1]
	}
	return s[0] + s[1]
}
func b10(c bool) (r T) {
	if c {
		g = &r
	}
	r.n = 3
	return
}
func b11(c bool, p *T) int {
	q := p
	if c {
		p = &T{n: 5}
		g = p
	}
	p.n++
	return p.n + q.n
}
func b12(x T, c bool) int {
	p := &x
	if c {
		g = p
	}
	x.n++
	p.k++
	if c {
		return g.n*10 + g.k
	}
	return x.n*10 + x.k
}
func b13(c bool) (err error) {
	e := &T{n: 1}
	if c {
		err = e
	}
	e.n = 2
	return
}
func b14(c bool) string {
	x := &T{n: 1}
	var s fmt.Stringer = x
	if c {
		gst = s
	}
	x.n = 6
	if c {
		return gst.String() + s.String()
	}
	return s.String()
}
func b15(c bool) int {
	n := 1
	add := func(k int) int { return n + k }
	if c {
		gf = add
	}
	n = 10
	if c {
		return gf(1) + add(1)
	}
	return add(1)
}
func b16(c bool) (out int) {
	x := &T{n: 1}
	each([]int{1, 2, 3}, func(v int) {
		if c && v == 2 {
			g = x
		}
		x.n += v
	})
	return x.n
}
func b17(n int) (out int) {
	var last *T
	for i := range n {
		x := &T{n: i}
		p := x
		switch {
		case i == 1:
			g = p
			fallthrough
		case i == 2:
			p.n += 100
		case i == 3:
			continue
		default:
			if i == 5 {
				last = x
				break
			}
			x.n++
		}
		out += x.n + p.n
	}
	if last != nil {
		out += last.n
	}
	return
}
func b18(c bool) (out int) {
	mu.Lock()
	defer mu.Unlock()
	x := &T{n: 1}
	if c {
		gm[x] = 5
	}
	x.n = 2
	if _, ok := gm[x]; ok != c {
		panic("map identity")
	}
	for k := range gm {
		out += k.n
	}
	return out + x.n
}
func b19(c bool) error {
	e := &T{n: 3}
	if !c {
		if e.n > 100 {
			return e
		}
		return nil
	}
	w := fmt.Errorf("w: %w", e)
	e.n = 4
	var t *T
	if !errors.As(w, &t) || t != e {
		panic("as")
	}
	return w
}
func b20(c bool) int {
	x := &T{}
	for i := 0; i < 4; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					x.n += r.(int)
				}
			}()
			if c && i == 2 {
				g = x
			}
			if i == 3 {
				panic(50)
			}
			x.n++
		}()
	}
	return x.n
}
func b21(c bool) int {
	x, y := T{n: 1}, T{n: 2}
	p, q := &x, &y
	p, q = q, p
	if c {
		g = p
	}
	x.n, y.n = 10, 20
	if c {
		return g.n + q.n
	}
	return p.n*2 + q.n
}
func b22(c bool) int {
	var box any = [3]int{1, 2, 3}
	b2 := box
	if c {
		ga = b2
	}
	if box != b2 {
		panic("box")
	}
	a := b2.([3]int)
	a[0] = 7
	return a[0] + box.([3]int)[0]
}
func b23(c bool) string {
	var sb strings.Builder
	sb.WriteString("x")
	p := &sb
	if c {
		ga = p
	}
	p.WriteString("y")
	if c {
		return ga.(*strings.Builder).String() + p.String()
	}
	return sb.String()
}
func b24(c bool) int {
	x := &T{n: 1}
	a := [2]*T{x, x}
	if c {
		g = a[1]
	}
	x.n = 3
	return a[0].n
}
func b25(n int) int {
	x := &T{n: n}
	if n > 0 {
		if n%2 == 0 {
			g = x
		}
		x.k = b25(n-1) + x.n
	}
	return x.k
}
func b26(c bool) (n int) {
	done := make(chan *T, 1)
	x := &T{n: 1}
	y := x
	select {
	case done <- x:
		y.n = 5
	default:
	}
	if c {
		n = (<-done).n
	}
	return n + x.n
}
func main() {
	for _, c := range []bool{false, true, true, false} {
		g, gi, gs, ga, gf, gst = nil, nil, nil, nil, nil, nil
		clear(gm)
		k2 = K2{}
		fmt.Println(b1(c), b2(c), b3(c), b4(c), b5(c), b6(c), b7(c), b8(c), b9(c), b10(c), b11(c, &T{n: 2}), b12(T{n: 1}, c))
		fmt.Println(b13(c), b14(c), b15(c), b16(c), b17(4), b17(9), b18(c), b19(c), b20(c), b21(c), b22(c), b23(c), b24(c), b25(6), b26(c))
		if g != nil {
			fmt.Println(g.n, g.k)
		}
	}
	if len(os.Args) > 5 {
		fmt.Println(ge)
	}
}
