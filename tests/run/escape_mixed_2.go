package main

import "fmt"

type T struct {
	p    *int
	next *T
	s    []*int
	e    interface{}
}

// caller slots in loops
func mk(i int) *T          { return &T{p: new(int)} }
func two(i int) (*T, *T)   { a := &T{}; b := &T{next: a}; return a, b }
func chain(i int, t *T) *T { return &T{next: t} }
func id(t *T) *T           { return t }
func pickT(c bool, a, b *T) *T {
	if c {
		return a
	}
	return b
}

type acc struct {
	head *T
	f    func() *T
}

func (a *acc) push(t *T) { t.next = a.head; a.head = t }

func g1(n int) int {
	sum := 0
	for i := 0; i < n; i++ {
		a, b := two(i)
		a.p = &i
		b.e = a
		sum += *b.e.(*T).p
	}
	return sum
}

func g2(n int) int {
	var keep *T
	sum := 0
	for i := 0; i < n; i++ {
		v := i
		t := mk(i)
		t.p = &v
		if i%3 == 1 {
			keep = id(t)
		}
		if keep != nil {
			sum += *keep.p
		}
	}
	return sum
}

func g3(n int) int {
	var a acc
	for i := 0; i < n; i++ {
		v := i
		t := &T{p: &v}
		a.push(t)
	}
	s := 0
	for t := a.head; t != nil; t = t.next {
		s = s*3 + *t.p
	}
	return s
}

func g4(n int) int { // alternating slots
	a, b := &T{p: new(int)}, &T{p: new(int)}
	for i := 0; i < n; i++ {
		v := i
		t := pickT(i%2 == 0, a, b)
		t.p = &v
	}
	return *a.p*100 + *b.p
}

func g5(n int) int { // closure result captures own loop var & previous closure
	f := func() int { return 1 }
	for i := 0; i < n; i++ {
		g := f
		f = func() int { return g() + i }
	}
	return f()
}

func g6(n int) (sum int) { // defers in loop hold loop objects
	for i := 0; i < n; i++ {
		t := &T{p: new(int)}
		*t.p = i
		defer func(u *T) { sum += *u.p }(t)
	}
	return
}

func g7(n int) int { // slices of slices
	var rows [][]*int
	for i := 0; i < n; i++ {
		var row []*int
		for j := 0; j < i; j++ {
			x := i * j
			row = append(row, &x)
		}
		rows = append(rows, row)
	}
	s := 0
	for _, r := range rows {
		for _, p := range r {
			s += *p
		}
	}
	return s
}

func g8(n int) int { // swap of loop objects
	var p, q *T
	s := 0
	for i := 0; i < n; i++ {
		x := i
		p, q = q, &T{p: &x}
		if p != nil {
			s += *p.p
		}
		s += *q.p
	}
	return s
}

func g9(n int) int { // inner loop resets outer pointer
	s := 0
	for i := 0; i < n; i++ {
		var last *int
		for j := 0; j < 3; j++ {
			x := i + j
			if last != nil {
				s += *last
			}
			last = &x
		}
		s += *last
	}
	return s
}

func g10(n int) int { // switch with fallthrough + break labels
	var hold *T
	s := 0
outer:
	for i := 0; i < n; i++ {
		t := &T{p: new(int)}
		*t.p = i
		switch i % 4 {
		case 0:
			hold = t
			fallthrough
		case 1:
			if hold != nil {
				s += *hold.p
			}
		case 2:
			continue outer
		default:
			if i > 9 {
				break outer
			}
			hold = nil
		}
		s += *t.p
	}
	if hold != nil {
		s += *hold.p * 1000
	}
	return s
}

func g11(n int) int { // struct copies carry pointers
	var saved T
	s := 0
	for i := 0; i < n; i++ {
		x := i
		t := T{p: &x}
		u := t
		if i%2 == 0 {
			saved = u
		}
		s += *saved.p
	}
	return s
}

func g12(n int) int { // array of structs with index
	var a [3]T
	for i := 0; i < n; i++ {
		x := i
		a[i%3].p = &x
	}
	return *a[0].p + *a[1].p*10 + *a[2].p*100
}

func g13(n int) int { // channel of pointers, buffered, local
	c := make(chan *T, 3)
	s := 0
	for i := 0; i < n; i++ {
		x := i
		c <- &T{p: &x}
		if i >= 2 {
			s = s*2 + *(<-c).p
		}
	}
	return s
}

func g14(n int) int { // select over channels of pointers
	a, b := make(chan *int, 1), make(chan *int, 1)
	s := 0
	for i := 0; i < n; i++ {
		x := i
		select {
		case a <- &x:
		case b <- &x:
		default:
			select {
			case p := <-a:
				s += *p
			case p := <-b:
				s += *p
			}
		}
	}
	return len(a) + len(b) + min(s, 0)
}

func g15(n int) int { // goroutine writes through a pointer kept in struct
	done := make(chan bool)
	x := n
	t := &T{p: &x}
	go func() {
		*t.p *= 2
		y := 5
		t.next = &T{p: &y}
		done <- true
	}()
	<-done
	return *t.p + *t.next.p
}

type iface interface{ get() *int }
type val struct{ p *int }
type ptr struct{ p *int }

func (v val) get() *int  { return v.p }
func (v *ptr) get() *int { return v.p }

func choose(k int, p *int) iface {
	switch k {
	case 0:
		return val{p}
	case 1:
		return &ptr{p}
	}
	return nil
}

func g16(n int) *int {
	x, y := n, n+1
	i, j := choose(0, &x), choose(1, &y)
	if n > 3 {
		return i.get()
	}
	return j.get()
}

func g17(n int) int {
	x, y := n, n+1
	i, j := choose(0, &x), choose(1, &y)
	return *i.get() + *j.get()
}

func rec(n int, t *T) int { // recursion holds frames above
	x := n
	u := &T{p: &x, next: t}
	if n == 0 {
		s := 0
		for v := u; v != nil; v = v.next {
			s = s*2 + *v.p
		}
		return s
	}
	return rec(n-1, u)
}

func build(n int) *T {
	if n == 0 {
		return nil
	}
	x := n
	return &T{p: &x, next: build(n - 1)}
}

func mutual(n int, out **T) {
	x := n
	t := &T{p: &x}
	if n%2 == 0 {
		*out = t
	}
	if n > 0 {
		mutual2(n-1, out, t)
	}
}

func mutual2(n int, out **T, prev *T) {
	prev.next = *out
	if n > 0 {
		mutual(n-1, &prev.next)
		*out = prev
	}
}

func main() {
	fmt.Println(g1(9), g2(9), g3(9), g4(9), g5(9), g6(9), g7(9), g8(9), g9(9), g10(13), g11(9), g12(9), g13(9), g14(9), g15(9))
	fmt.Println(*g16(2), *g16(4), g17(3), rec(9, nil))
	s := 0
	for t := build(9); t != nil; t = t.next {
		s = s*2 + *t.p
	}
	var out *T
	mutual(8, &out)
	k := 0
	for t := out; t != nil && k < 20; t = t.next {
		s = s*2 + *t.p
		k++
	}
	fmt.Println(s, k)
}
