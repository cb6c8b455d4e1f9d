// Calls that only look at an object, and other names for it, leave what it holds known.
package main

import "fmt"

type bx struct {
	p, q *int
	next *bx
	s    []*int
	in   struct{ r *int }
}

var g *bx
var gi *int
var gs []*bx

func (b *bx) get() int     { return *b.p }
func (b *bx) put(p *int)   { b.p = p }
func (b *bx) leak()        { gi = b.p }
func (b *bx) add(p *int)   { b.s = append(b.s, p) }
func (b *bx) self() *bx    { return b }
func (b *bx) loop()        { b.next = b }
func (b *bx) inner() **int { return &b.in.r }
func swap(a, b *bx)        { a.p, b.p = b.p, a.p }
func link(a, b *bx)        { a.next = b }
func same(a, b *bx) bool   { return a == b }
func rec(b *bx, n int) int {
	if n == 0 {
		return *b.p
	}
	return rec(b, n-1) + 1
}
func late(b *bx)         { defer func() { b.p = nil }(); b.leak() }
func boom(b *bx, p *int) { b.p = p; panic("boom") }

//go:noinline
func d1(n int) int {
	x := n
	y := n + 1     // want:heap
	b := bx{p: &x} // want:stack
	r := b.get()
	b.put(&y)
	r += b.get()
	gi = b.p
	return r
}

//go:noinline
func d2(n int) int {
	x := n         // want:heap
	y := n + 1     // want:stack
	b := bx{p: &x} // want:stack
	b.leak()
	b.p = &y
	return b.get() + rec(&b, 3)
}

//go:noinline
func d3(n int) int {
	x := n // want:heap
	y := n + 1
	a := bx{p: &x} // want:stack
	b := bx{p: &y} // want:stack
	swap(&a, &b)
	gi = b.p
	return *a.p
}

//go:noinline
func d4(n int) int {
	x := n         // want:heap
	a := bx{p: &x} // want:heap
	b := bx{}      // want:heap
	link(&a, &b)
	b.p = a.p
	a.p = nil
	g = a.next
	gs = append(gs, &a)
	return *b.p
}

//go:noinline
func d5(n int) int {
	x := n    // want:heap
	b := bx{} // want:heap
	b.self().p = &x
	b.q = b.p
	g = b.self()
	return 1
}

//go:noinline
func d6(n int) int {
	x := n    // want:heap
	b := bx{} // want:heap
	b.loop()
	b.p = &x
	g = b.next
	return 2
}

//go:noinline
func d7(n int) int {
	x := n    // want:heap
	b := bx{} // want:heap
	*b.inner() = &x
	b.p = b.in.r
	h := &b
	g = h
	return *b.p
}

//go:noinline
func d8(n int) int {
	t := 0
	b := bx{} // want:stack
	for i := 0; i < n; i++ {
		x := i
		b.put(&x)
		t += b.get()
	}
	b.p = nil
	gi = b.p
	return t
}

//go:noinline
func d9(n int) int {
	t := 0
	b := bx{} // want:stack
	for i := 0; i < n; i++ {
		x := i // want:heap
		if b.p != nil {
			t = t*10 + b.get()
		}
		b.put(&x)
	}
	return t
}

//go:noinline
func d10(n int) int {
	b := bx{} // want:stack
	for i := 0; i < n; i++ {
		x := i // want:heap
		b.add(&x)
	}
	t := 0
	for _, p := range b.s {
		t = t*10 + *p
	}
	return t
}

//go:noinline
func d11(n int) int {
	x, y := n, n+1
	b := bx{p: &x} // want:stack
	q := &b
	q.p = &y
	r := q
	r.q = r.p
	*r.q += 2
	q.put(nil)
	gi = b.p
	return x*100 + y
}

//go:noinline
func d12(n int) int {
	x := n         // want:heap
	b := bx{p: &x} // want:stack
	c := bx{}      // want:stack
	q := &b
	if n > 2 {
		q = &c
	}
	q.p = nil
	gi = b.p
	return 3
}

//go:noinline
func d13(n int) int {
	x := n          // want:heap
	b := &bx{p: &x} // want:stack
	late(b)
	if b.p == nil {
		return 4
	}
	return 5
}

//go:noinline
func d14(n int) (r int) {
	x := n    // want:heap
	b := bx{} // want:heap
	defer func() {
		recover()
		g = &b
		r = *b.p
	}()
	boom(&b, &x)
	return 0
}

//go:noinline
func d15(n int) int {
	x := n          // want:stack
	b := &bx{p: &x} // want:heap
	c := b
	t := c.get()
	if same(b, c) {
		c.p = nil
	}
	if n > 2 {
		b.p = nil
	} else {
		c.p = nil
	}
	gi = b.p
	g = &bx{next: b} // want:heap
	b.p = nil
	return t
}

//go:noinline
func d16(n int) int {
	x := n          // want:heap
	y := n * 2      // want:heap
	b := &bx{p: &x} // want:heap
	b.p = nil
	b.put(&y)
	for i := 0; i < 2; i++ {
		q := b
		if i == 1 {
			q.p = &x
		}
		g = q
	}
	return *b.p
}

//go:noinline
func d17(n int) int {
	t := 0
	for i := 0; i < n; i++ {
		x := i         // want:stack
		b := bx{p: &x} // want:stack
		q := &b
		for j := 0; j < 2; j++ {
			y := j // want:stack
			q.q = &y
			t += b.get() + *b.q
		}
		q.q = nil
		gi = b.q
	}
	return t
}

//go:noinline
func d18(n int) int {
	p := new(*int) // want:stack
	x := n         // want:stack
	y := n         // want:heap
	*p = &x
	**p += 3
	*p = &y
	gi = *p
	return x
}

//go:noinline
func d19(n int) int {
	x := n
	y := n + 1 // want:heap
	set := func(pp **int, v *int) { *pp = v }
	p := &x
	set(&p, &y)
	gi = p
	return x
}
func main() {
	fmt.Println(d1(3))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d2(4))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d3(5))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d4(6))
	clobber(20)
	fmt.Println(*g.p, gs[0].next == g)
	fmt.Println(d5(7))
	clobber(20)
	fmt.Println(*g.q)
	fmt.Println(d6(8))
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(d7(9))
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(d8(5), d9(5), d10(5), gi == nil, d11(6))
	fmt.Println(d12(3))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d13(4))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d14(5))
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(d15(5))
	clobber(20)
	fmt.Println(g.next.p == nil)
	fmt.Println(d16(6))
	clobber(20)
	fmt.Println(*g.p)
	fmt.Println(d17(4), d18(5))
	clobber(20)
	fmt.Println(*gi)
	fmt.Println(d19(5))
	clobber(20)
	fmt.Println(*gi)
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
