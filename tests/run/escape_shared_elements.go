// Elements of long arrays share their slots: a slice of a part of one, seen as an array, and an array of
// such arrays lead to the same pointers. Types with very many pointers have one slot for all.
package main

import "fmt"

type pair struct {
	long [20]*int
	one  *int
}

type four struct{ a, b, c, d *int }

type many struct {
	f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16 four
	short                                                                     [4]*int
}

//go:noinline
func asArray(s []*int) *[4]*int { return (*[4]*int)(s) }

//go:noinline
func partOf(p *pair) *[4]*int { return (*[4]*int)(p.long[:4]) }

//go:noinline
func copied(s []*int) [4]*int { return [4]*int(s) }

//go:noinline
func put(p *[4]*int, q *int) { p[1] = q }

//go:noinline
func both() (*pair, *[4]*int) {
	p := &pair{}
	return p, (*[4]*int)(p.long[:4])
}

//go:noinline
func stored(n int) *int {
	var p pair
	x := n // want:heap
	a := (*[4]*int)(p.long[:4])
	a[1] = &x
	return p.long[1]
}

//go:noinline
func read(n int) *int {
	var p pair // want:stack
	x := n     // want:heap
	p.long[1] = &x
	a := [4]*int(p.long[:4])
	return a[1]
}

//go:noinline
func readOther(n int) *int {
	var p pair // want:stack
	x := n     // want:stack
	y := n     // want:heap
	p.one = &x
	p.long[0] = &y
	a := [4]*int(p.long[:4])
	p.long[0] = nil
	if *a[0] != n {
		return a[3]
	}
	return nil
}

//go:noinline
func throughCall(n int) *int {
	var p pair
	x := n // want:heap
	a := asArray(p.long[:])
	a[1] = &x
	return p.long[1]
}

//go:noinline
func throughCalls(n int) *int {
	var p pair
	x := n // want:heap
	put(partOf(&p), &x)
	return p.long[1]
}

//go:noinline
func ofCallee(n int) *int {
	p, a := both()
	x := n // want:heap
	a[1] = &x
	return p.long[1]
}

//go:noinline
func ofCalleeToo(n int) *int {
	p, a := both()
	x := n // want:heap
	p.long[2] = &x
	return a[2]
}

//go:noinline
func copiedByCallee(n int) *int {
	var p pair // want:stack
	x := n     // want:heap
	p.long[2] = &x
	return copied(p.long[:])[2]
}

//go:noinline
func rows(n int) *int {
	var a [2][20]*int // want:stack
	x := n            // want:heap
	s := a[0][:]
	s[1] = &x
	return a[0][1]
}

//go:noinline
func wrapped(n int) *int {
	var a [2]struct{ row [20]*int } // want:stack
	x := n                          // want:heap
	a[0].row[5] = &x
	s := a[0].row[4:]
	return s[1]
}

//go:noinline
func apart(n int) *int {
	var a [2][4]*int // want:stack
	x, y := n, n+1   // want:heap
	z := n + 2       // want:stack
	a[0][1], a[1][1] = &x, &y
	s := a[0][:]
	s[2] = &z
	if n > 20 {
		return a[1][1]
	}
	return s[1]
}

//go:noinline
func field(n int) *int {
	var v many
	x := n // want:heap
	v.f3.d = &x
	w := v
	return w.f3.d
}

//go:noinline
func element(n int) *int {
	var v many
	x := n // want:heap
	v.short[n%4] = &x
	w := v
	return w.short[n%4]
}

func literal(p *int) many { return many{f4: four{c: p}} }

//go:noinline
func ofValue(n int) *int {
	x := n // want:heap
	return literal(&x).f4.c
}

//go:noinline
func fieldOfPart(n int) (*int, *int) {
	var v many
	x, y := n, n+1 // want:heap
	v.f7 = four{b: &x}
	q := &v.f9
	q.c = &y
	p := v.f7
	return p.b, v.f9.c
}

func overwrite(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return overwrite(n-1) + a[n%64]
	}
	return a[0]
}

func main() {
	for i, f := range []func(int) *int{stored, read, readOther, throughCall, throughCalls, ofCallee, ofCalleeToo,
		copiedByCallee, rows, wrapped, apart, field, element, ofValue} {
		p := f(10 + i)
		overwrite(20)
		if p != nil {
			fmt.Println(i, *p)
		}
	}
	p, q := fieldOfPart(50)
	overwrite(20)
	fmt.Println(*p, *q)
}
