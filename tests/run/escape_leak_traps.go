package main

import "fmt"

type T struct {
	n, k int
	next *T
}

var g *T
var ga any
var gf func() int
var gs []*T
var gm = map[string]*T{}
var gp **T
var ch = make(chan *T, 100)

//go:noinline
func keep(t *T) { gs = append(gs, t) }

//go:noinline
func look(t *T) int { return t.n + t.k }

//go:noinline
func bump(t *T) { t.n++ }

func a1(c bool) int { // identity after leak, by name
	x := T{1, 2, nil}
	p := &x
	if c {
		g = &x
	}
	p.n = 10
	x.k = 20
	bump(&x)
	if g != nil && c {
		return g.n*1000 + g.k
	}
	return x.n*1000 + x.k
}
func a2(c, d bool) int { // two leaks: the same object
	x := &T{1, 2, nil}
	if c {
		g = x
	}
	x.n = 5
	if d {
		gs = append(gs, x)
	}
	x.k = 7
	if c && d {
		if g != gs[len(gs)-1] {
			panic("identity")
		}
	}
	return look(x)
}
func a3(n int) int { // loop: leak in some iterations; each iteration its own
	s := 0
	for i := 0; i < n; i++ {
		x := &T{n: i}
		if i%3 == 0 {
			gs = append(gs, x)
		}
		x.k = i
		s += look(x)
	}
	for _, t := range gs {
		s += t.n + t.k
	}
	return s
}
func a4(n int) *T { // x survives iterations
	var last *T
	for i := 0; i < n; i++ {
		x := &T{n: i}
		if i == 1 {
			g = x
		}
		if i%2 == 0 {
			last = x
		}
		x.k = i * 10
		if last != nil {
			last.n += 100
		}
	}
	return last
}
func a5(c bool) (r int) { // closure holds it
	x := T{1, 2, nil}
	f := func() int { x.n++; return x.n }
	if c {
		g = &x
	}
	r = f()
	x.n *= 2
	r += f()
	if c {
		r += g.n * 100
	}
	return
}
func a6(c bool) (r int) { // defer
	x := &T{1, 2, nil}
	defer func() { r += x.n; x.n = 99 }()
	if c {
		g = x
	}
	x.n = 50
	return look(x)
}
func a7(c bool) int { // stored in a local struct too
	x := &T{1, 2, nil}
	y := T{next: x}
	if c {
		g = x
	}
	y.next.n = 7
	return x.n
}
func a8(c bool) int { // self reference
	x := &T{1, 2, nil}
	x.next = x
	if c {
		g = x
	}
	x.next.n = 8
	if c && g.next != g {
		panic("self")
	}
	return x.n
}
func a9(c bool) int { // pointer to pointer
	x := &T{1, 2, nil}
	pp := &x
	if c {
		gp = pp
		*pp = &T{5, 5, nil}
	}
	x.n++
	return (*pp).n
}
func a10(c bool) int { // interior pointers
	x := T{1, 2, nil}
	q := &x.k
	if c {
		g = &x
	}
	*q = 77
	if c {
		return g.k
	}
	return x.k
}
func a11(c int) int { // switch, phi of two
	var p *T
	x, y := &T{n: 1}, &T{n: 2}
	if c&1 == 1 {
		p = x
	} else {
		p = y
	}
	if c&2 == 2 {
		g = p
	}
	x.n += 10
	y.n += 20
	if c&2 == 2 {
		return g.n + p.n*100
	}
	return p.n
}
func a12(c bool) int { // interface box
	x := T{1, 2, nil}
	var v any = x
	if c {
		ga = v
	}
	if t, ok := v.(T); ok {
		return t.n + t.k
	}
	return 0
}
func a13(c bool) int {
	x := &T{3, 4, nil}
	var v any = x
	if c {
		ga = v
	}
	x.n = 9
	if c {
		return ga.(*T).n*10 + v.(*T).n
	}
	return v.(*T).n
}
func a14(c bool) int { // closure value leaks
	n := 5
	f := func() int { n++; return n }
	if c {
		gf = f
	}
	r := f()
	if c {
		r = r*100 + gf() + f()
	}
	return r + n
}
func a15(c bool) int { // callee keeps
	x := T{1, 2, nil}
	if c {
		keep(&x)
	}
	x.n = 42
	if c {
		return gs[len(gs)-1].n
	}
	return look(&x)
}
func a16(c bool) (res int) { // panic and recover in between
	x := &T{1, 2, nil}
	defer func() {
		if r := recover(); r != nil {
			res = r.(*T).n + g.n*10
		}
	}()
	if c {
		g = x
		x.n = 3
		panic(x)
	}
	return look(x)
}
func a17(c bool) int { // goto loops around the leak
	i := 0
	x := &T{0, 0, nil}
again:
	x.n += i
	if i == 2 && c {
		g = x
	}
	i++
	if i < 5 {
		goto again
	}
	if c {
		return g.n*10 + x.n
	}
	return x.n
}
func a18(c bool) int { // comparison with nil and itself
	x := &T{1, 1, nil}
	y := x
	if c {
		g = x
	}
	if x != y || (c && (g != y || g != x)) {
		panic("cmp")
	}
	return y.n
}
func a19(c bool) int { // array of pointers
	x := T{1, 1, nil}
	ps := [2]*T{&x, &x}
	if c {
		g = ps[1]
	}
	ps[0].n = 6
	if c {
		return g.n
	}
	return x.n
}
func a20(n int) (s int) { // leak in a later iteration of an earlier object
	x := &T{0, 0, nil}
	for i := 0; i < n; i++ {
		x.n++
		if i == 3 {
			gm["x"] = x
		}
		if i == 5 {
			x = &T{100, 0, nil}
		}
		s += x.n
	}
	if t := gm["x"]; t != nil {
		s += t.n * 1000
	}
	return
}
func a21(c bool) *T {
	x := &T{1, 2, nil}
	if look(x) == 3 {
		x.k = 5
	}
	if c {
		return x
	}
	return nil
}
func a22(c bool) int {
	x := &T{1, 2, nil}
	if c {
		ch <- x
		x.n = 11
		return (<-ch).n
	}
	return look(x)
}
func a23(c bool) int {
	x := &T{1, 2, nil}
	d := make(chan int)
	if c {
		go func() { x.n = 5; d <- 1 }()
		<-d
	}
	return x.n
}
func a24(c bool, xs ...*T) int {
	x := T{n: 4}
	xs = append(xs, &x)
	if c {
		gs = append(gs, xs...)
	}
	x.n++
	if c {
		return gs[len(gs)-1].n
	}
	return xs[0].n
}
func (t *T) set(n int) *T { t.n = n; return t }
func a25(c bool) int {
	x := new(T)
	y := x.set(3).set(4)
	if c {
		g = y
	}
	x.set(5)
	if c {
		return g.n
	}
	return y.n
}
func a26(c bool) int {
	var x T
	for i := 0; i < 3; i++ {
		y := &x
		if c && i == 1 {
			g = y
		}
		y.n += i
	}
	x.n++
	if c {
		return g.n
	}
	return x.n
}
func main() {
	for _, c := range []bool{false, true, false, true} {
		g, ga, gf, gs = nil, nil, nil, nil
		clear(gm)
		fmt.Println(a1(c), a2(c, c), a2(c, !c), a3(5), a5(c), a6(c), a7(c), a8(c), a9(c), a10(c))
		fmt.Println(a11(0), a11(1), a11(2), a11(3), a12(c), a13(c), a14(c), a15(c), a16(c), a17(c), a18(c), a19(c), a20(4), a20(9))
		if t := a4(5); t != nil {
			fmt.Println(t.n, t.k, g != nil)
		}
		if t := a21(c); t != nil {
			fmt.Println(*t)
		}
		fmt.Println(a22(c), a23(c), a24(c), a25(c), a26(c), len(gs))
		s := 0
		for _, t := range gs {
			s += t.n*3 + t.k
		}
		fmt.Println(s)
	}
}
