// What a callee overwrites is forgotten, unless it puts it back on some way.
package main

import "fmt"

type B struct {
	p, q *int
	a    [2]*int
	in   struct{ r, s *int }
	i    any
	f    func() *int
	l    []*int
	up   *B
}

var sink *B
var one, two = 1, 2

type I interface{ do(b *B, p *int) }
type A1 struct{}
type A2 struct{ k *int }

func (A1) do(b *B, p *int)    { b.p = p }
func (a *A2) do(b *B, p *int) { a.k = b.p; b.p = p }

func w1(b *B, c bool) {
	if c {
		b.p = &one
	} else {
		b.p, b.q = b.q, &one
	}
}
func w2(b *B)         { o := b.in; b.in.r = &one; b.in.s = o.r }
func w3(b *B)         { b.a[0] = &one; b.a[1] = b.a[0] }
func w4(b *B, i int)  { b.a[i] = &one }
func w5(b *B, i I)    { i.do(b, &one); b.q = &two }
func w6(b *B)         { b.f = func() *int { return b.p2() }; b.p = &one; b.f = nil }
func (b *B) p2() *int { return b.q }
func w7(b *B)         { f := func() { b.p = b.q }; b.p = &one; f() }
func w8(b *B, n int) {
	for {
		if n == 0 {
			return
		}
		b.p = &one
		n--
	}
}
func w9(b *B) {
	b.l = append(b.l, b.p)
	b.p = nil
	b.p = b.l[0]
}
func w10(b *B) { b.i = b.p; b.p = &one; b.p = b.i.(*int) }
func w11(b *B) { m := map[int]*int{1: b.p}; b.p = &one; b.p = m[1] }
func w12(b *B) { c := make(chan *int, 1); c <- b.p; b.p = &one; b.p = <-c }
func w13(b *B) { t := [2]*int{b.p, nil}; b.p = &one; i := len(b.l); b.p = t[i] }
func w14(b *B) { pp := &b.p; b.p = &one; o := b.q; *pp = o }
func w15(b *B) { pp := &b.p; o := *pp; b.p = &one; *pp = o }
func w16(b *B, n int) {
	o := b.p
	b.p = &one
	if n > 0 {
		w16r(b, o)
	}
}
func w16r(b *B, o *int) { b.p = o }
func w17(b *B)          { b.p, b.in.r = &one, b.p; b.q = b.in.r; b.in.r = nil }
func w18(b *B)          { old := *b; b.p = &one; b.q = &two; *b = B{p: old.q, q: old.p} }
func w19(b *B, n int) {
	switch n {
	case 0:
		b.p = &one
	case 1:
		b.p = &two
		fallthrough
	case 2:
		b.q = &two
	default:
		panic("no")
	}
}
func w20(b *B, n int) int {
	b.p = &one
	if n > 3 {
		defer func() { recover() }()
		panic(1)
	}
	return n
}

func try(k int, n int) {
	x, y := n, n+100
	b := &B{p: &x, q: &y}
	b.in.r, b.in.s, b.a[0], b.a[1] = &x, &y, &x, &y
	switch k {
	case 1:
		w1(b, n&1 == 0)
	case 2:
		w2(b)
	case 3:
		w3(b)
	case 4:
		w4(b, n&1)
	case 5:
		w5(b, A1{})
	case 6:
		w6(b)
	case 7:
		w7(b)
	case 8:
		w8(b, n&1)
	case 9:
		w9(b)
	case 10:
		w10(b)
	case 11:
		w11(b)
	case 12:
		w12(b)
	case 13:
		w13(b)
	case 14:
		w14(b)
	case 15:
		w15(b)
	case 16:
		w16(b, n&1)
	case 17:
		w17(b)
	case 18:
		w18(b)
	case 19:
		w19(b, n%3)
	case 20:
		w20(b, n)
	}
	sink = b
}

func g1(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w1(&b, n&1 == 0); sink = &b }
func g2(n int) { x, y := n, n+1; var b B; b.in.r, b.in.s = &x, &y; w2(&b); sink = &b }
func g3(n int) { x := n; var b B; b.a[0], b.a[1] = &x, &x; w3(&b); sink = &b }
func g4(n int) { x := n; var b B; b.a[0], b.a[1] = &x, &x; w4(&b, n&1); sink = &b }
func g5(n int) {
	x, y := n, n+1
	b := B{p: &x, q: &y}
	k := &A2{}
	w5(&b, k)
	sink = &b
	two = *k.k
}
func g7(n int)  { x, y := n, n+1; b := B{p: &x, q: &y}; w7(&b); sink = &b }
func g8(n int)  { x := n; b := B{p: &x}; w8(&b, n&1); sink = &b }
func g9(n int)  { x := n; b := B{p: &x}; w9(&b); sink = &b }
func g10(n int) { x := n; b := B{p: &x}; w10(&b); b.i = nil; sink = &b }
func g11(n int) { x := n; b := B{p: &x}; w11(&b); sink = &b }
func g12(n int) { x := n; b := B{p: &x}; w12(&b); sink = &b }
func g13(n int) { x := n; b := B{p: &x}; w13(&b); sink = &b }
func g14(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w14(&b); b.q = nil; sink = &b }
func g15(n int) { x := n; b := B{p: &x}; w15(&b); sink = &b }
func g16(n int) { x := n; b := B{p: &x}; w16(&b, n&1); sink = &b }
func g17(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w17(&b); sink = &b }
func g18(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w18(&b); sink = &b }
func g19(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w19(&b, n%3); sink = &b }
func g20(n int) { x, y := n, n+1; b := B{p: &x, q: &y}; w20(&b, n); sink = &b }

func dump() {
	scrub()
	for _, p := range []*int{sink.p, sink.q, sink.a[0], sink.a[1], sink.in.r, sink.in.s} {
		if p == nil {
			fmt.Print("- ")
		} else {
			fmt.Print(*p, " ")
		}
	}
	fmt.Println()
}

func main() {
	for k := 1; k <= 20; k++ {
		for _, n := range []int{4, 7} {
			try(k, n)
			dump()
		}
	}
	for _, g := range []func(int){g1, g2, g3, g4, g5, g7, g8, g9, g10, g11, g12, g13, g14, g15, g16, g17, g18, g19, g20} {
		for _, n := range []int{4, 5} {
			g(n)
			dump()
		}
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
