// What an object held before anything pointed to it is forgotten when it is overwritten, and only then.
package main

import "fmt"

type bx struct {
	p, q *int
	s    []*int
	f    func() int
	in   struct{ a [2]*int }
}

var g *bx
var gb bx
var gi *int

//go:noinline
func keep(b *bx) { g = b }

//go:noinline
func a1(n int) int {
	x := n                 // want:stack
	y := n + 1             // want:heap
	b := &bx{p: &x, q: &y} // want:heap
	r := *b.p
	b.p = b.q
	keep(b)
	return r
}

//go:noinline
func a2(n int) int {
	x := n     // want:heap
	b := &bx{} // want:heap
	if n > 2 {
		b.p = &x
	} else {
		b.p = nil
	}
	keep(b)
	return n
}

//go:noinline
func a3(n int) int {
	x := n   // want:stack
	var b bx // want:heap
	for i := 0; i < n; i++ {
		b.p = &x
		*b.p += i
		if *b.p > 100 {
			break
		}
	}
	r := *b.p
	b.p = nil
	keep(&b)
	return r
}

//go:noinline
func a4(n int) int {
	x := n   // want:heap
	var b bx // want:heap
	for i := 0; i < n; i++ {
		b.p = nil
		if i == 1 {
			continue
		}
		b.p = &x
	}
	keep(&b)
	return n
}

//go:noinline
func a5(n int) int {
	x := n          // want:heap
	b := &bx{p: &x} // want:heap
	c := b
	c.p = nil
	b.p = &x
	keep(c)
	return n
}

//go:noinline
func a6(n int) (r int) {
	x := n         // want:stack
	y := 7         // want:heap
	b := bx{p: &x} // want:heap
	r = *b.p
	b = bx{q: &y}
	defer func() { keep(&b) }()
	return r + *b.q
}

//go:noinline
func a7(n int) int {
	x := n       // want:stack
	y := n       // want:heap
	b := new(bx) // want:heap
	b.in.a[0] = &x
	b.in.a[1] = &y
	r := *b.in.a[0]
	b.in.a[0] = nil
	keep(b)
	return r
}

//go:noinline
func a8(n int) int {
	x := n       // want:heap
	b := new(bx) // want:heap
	b.in.a[n%2] = &x
	b.in.a[0] = nil
	keep(b)
	return 1
}

//go:noinline
func a9(n int) int {
	t := 0
	for i := 0; i < n; i++ {
		x := i          // want:stack
		b := &bx{p: &x} // want:heap
		t += *b.p
		b.p = nil
		keep(b)
	}
	return t
}

//go:noinline
func a10(n int) int {
	var last *bx
	t := 0
	for i := 0; i < n; i++ {
		x := i          // want:heap
		b := &bx{q: &x} // want:heap
		b.p = b.q
		if last != nil {
			t = t*10 + *last.p
		}
		last = b
	}
	return t
}

//go:noinline
func a11(n int) int {
	x := n                                   // want:stack
	b := bx{f: func() int { x++; return x }} // want:stack
	r := b.f()
	b.f = nil
	gb = b
	h := &b // want:stack
	return r + len(h.s)
}

//go:noinline
func a12(n int) int {
	x, y := n, n+1 // want:heap
	_ = x
	b := &bx{p: &x} // want:heap
	switch {
	case n > 5:
		b.p = nil
	case n > 2:
		b.p = &y
		keep(b)
	}
	g = b
	return 0
}

//go:noinline
func a13(n int) int {
	x := n // want:stack
	t := 0
	for i := 0; i < 3; i++ {
		b := bx{q: &x} // want:stack
		for j := 0; j < n; j++ {
			y := j // want:stack
			b.p = &y
			t += *b.p + *b.q
		}
		b.p = nil
		h := &b
		if h.p == nil {
			t += *h.q
		}
	}
	return t
}

//go:noinline
func a14(n int) int {
	t := 0
	var b bx // want:stack
	for j := 0; j < n; j++ {
		y := j // want:heap
		if b.p != nil {
			t = t*10 + *b.p
		}
		b.p = &y
	}
	h := &b
	return t*10 + *h.p
}

//go:noinline
func a15(n int) (r int) {
	defer func() {
		if e := recover(); e != nil {
			r = -1
		}
	}()
	x := n          // want:heap
	b := &bx{p: &x} // want:heap
	if n > 3 {
		keep(b)
		b.p = nil
		panic("x")
	}
	b.p = nil
	return *b.p
}

//go:noinline
func a16(n int) int {
	x := n         // want:stack
	b := bx{p: &x} // want:stack
	c := b
	b.p = nil
	gi = b.p
	k := &b // want:stack
	return *c.p + len(k.s)
}
func main() {
	fmt.Println(a1(3), *g.p)
	a2(3)
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(a3(4))
	clobber(20)
	fmt.Println(g.p == nil)
	a4(4)
	clobber(20)
	fmt.Println(*g.p)
	a5(5)
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(a6(6))
	clobber(20)
	fmt.Println(g.p == nil, *g.q)
	fmt.Println(a7(6))
	clobber(20)
	fmt.Println(*g.in.a[1])
	fmt.Println(a8(7))
	clobber(20)
	fmt.Println(*g.in.a[1])
	fmt.Println(a9(7))
	clobber(20)
	fmt.Println(g.p == nil)
	fmt.Println(a10(5))
	fmt.Println(a11(5), gb.f == nil)
	a12(3)
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(a13(5), a14(5), a15(2), a15(4), a16(3))
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
