// What functions make for their callers: variables, arrays, maps and boxes in the caller's frame, also where an old one is still
// in use when the next is made.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type pair struct{ x, y int }

func (p pair) sum() int { return p.x + p.y }

type summer interface{ sum() int }

type holder struct {
	p    *int
	l    []*int
	s    summer
	m    map[string]int
	rows [][]int
}

// clobber overwrites what frames left behind.
func clobber(n int) int {
	var a [96]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%96]
	}
	return a[0] & 1
}

func nextArray(s []int) []int {
	t := make([]int, 4)
	copy(t, s)
	t[0]++
	t[3] += len(s)
	return t
}

func nextMap(m map[string]int) map[string]int {
	n := map[string]int{"n": m["n"] + 1}
	for k, v := range m {
		n[k+"'"] = v
	}
	if len(n) > 5 {
		clear(n)
	}
	return n
}

func nextBox(s summer) summer {
	p := s.(pair)
	return pair{p.y, p.sum()}
}

func nextInt(p *int) *int {
	x := *p*2 + 1
	return &x
}

func nextPair(p pair) *pair {
	p.x, p.y = p.y, p.sum()
	return &p
}

func nextBoth(s []int, p *int) (*int, []int) {
	x := *p + len(s)
	t := []int{s[1], x}
	return &t[0], t
}

func chains() {
	s := []int{1, 2}
	m := map[string]int{"n": 1}
	var i summer = pair{1, 1}
	p := new(int)
	q := &pair{1, 1}
	for k := 0; k < 5; k++ {
		s = nextArray(s)
		m = nextMap(m)
		i = nextBox(i)
		p = nextInt(p)
		q = nextPair(*q)
		clobber(3)
	}
	fmt.Println(s, len(m), m["n"], i.sum(), *p, *q)
	a, b := []int{1, 2}, []int{3, 4}
	for k := 0; k < 4; k++ {
		a, b = nextArray(b), a
	}
	fmt.Println(a, b)
	r, t := p, s
	for k := 0; k < 4; k++ {
		r, t = nextBoth(t, r)
	}
	fmt.Println(*r, t)
}

// Both of one call site are alive.
func pairs() {
	var ps []*int
	var ms []map[string]int
	var ss []summer
	var rows [][]int
	for k := 0; k < 4; k++ {
		ps = append(ps, nextInt(&k))
		ms = append(ms, nextMap(map[string]int{"n": k}))
		ss = append(ss, nextBox(pair{k, k}))
		rows = append(rows, nextArray([]int{k}))
	}
	clobber(5)
	for k := range ps {
		fmt.Print(*ps[k], ms[k], ss[k].sum(), rows[k], " ")
	}
	fmt.Println()
}

func add(a, b []int) int { return a[0]*100 + b[0] }

func twice() {
	fmt.Println(add(nextArray([]int{1}), nextArray([]int{2})), *nextInt(nextInt(nextInt(new(int)))))
}

// Variables that are stored in what the caller has.
func put(h *holder, n int) {
	x := n
	h.p = &x
	h.l = append(h.l, &x)
	h.s = pair{n, n}
	h.m = map[string]int{"k": n}
	h.rows = append(h.rows, []int{n, n + 1})
}

func putThrough(h *holder, n int) { put(h, n); put(h, n+1) }

func putAll(h *holder, n int) {
	for i := 0; i < n; i++ {
		put(h, i*10)
	}
}

func putDeep(h *holder, n int) {
	put(h, n)
	if n > 0 {
		putDeep(h, n-1)
	}
}

type putter interface{ put(n int) }

func (h *holder) put(n int) { put(h, n) }

func (h *holder) show() {
	clobber(6)
	for _, p := range h.l {
		fmt.Print(*p, " ")
	}
	fmt.Println(*h.p, h.s.sum(), h.m, h.rows)
}

var kept holder

func stores() {
	var a, b, c, d, e holder
	put(&a, 1)
	put(&a, 2)
	a.show()
	putThrough(&b, 3)
	b.show()
	putAll(&c, 3)
	c.show()
	putDeep(&d, 3)
	d.show()
	var i putter = &e
	i.put(4)
	f := e.put
	f(5)
	func() {
		put(&e, 6)
		defer put(&e, 7)
	}()
	e.show()
	putThrough(&kept, 8)
	kept.show()
}

// The object is changed after the return was evaluated.
func changed(n int) (r *int) {
	x := n
	defer func() { x *= 3 }()
	return &x
}

func replaced(n int) (r *int) {
	x, y := n, n+1
	defer func() {
		if n > 2 {
			r = &y
		}
	}()
	return &x
}

func recovered(n int) (s []int, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = v.(error)
			s = append(s, n)
		}
	}()
	s = []int{n, n}
	if n > 2 {
		panic(errors.New("large"))
	}
	return s, nil
}

func results(n int) (int, *pair, []string, error) {
	if n == 0 {
		return 0, nil, nil, errors.New("zero")
	}
	p := pair{n, n}
	return n, &p, []string{strings.Repeat("x", n), "y"}, nil
}

func through(n int) (p *pair, l []string) {
	_, p, l, err := results(n)
	if err != nil {
		return &pair{-1, -1}, []string{err.Error()}
	}
	l[1] += "z"
	return p, l
}

func deferred() {
	fmt.Println(*changed(4), *replaced(1), *replaced(3))
	for n := 1; n < 5; n++ {
		s, err := recovered(n)
		clobber(2)
		fmt.Print(s, err, " ")
	}
	fmt.Println()
	a, l := through(2)
	b, m := through(0)
	c, o := through(3)
	clobber(4)
	fmt.Println(*a, l, *b, m, *c, o)
}

// Only one of many is kept.
func selected() *pair {
	var best *pair
	for i := 0; i < 6; i++ {
		p := nextPair(pair{i * 5 % 7, i})
		if best == nil || p.y > best.y {
			best = p
		}
	}
	i := 0
again:
	q := nextPair(pair{i, i})
	if i == 2 {
		best.x += q.y
		kept.p = &q.x
	}
	i++
	if i < 5 {
		goto again
	}
	return best
}

// Appended to, sliced and grown where it was made elsewhere.
func grown() {
	a := nextArray([]int{1, 2, 3})
	b := append(a[:1], 9)
	c := append(a, 5)
	a[1]++
	c[0] = 77
	fmt.Println(a, b, c)
	all := [][]int{a, b}
	for i := 0; i < 3; i++ {
		row := nextArray(all[i])
		all = append(all, row[:2+i%2])
	}
	clobber(3)
	fmt.Println(all)
	m := nextMap(nil)
	for i := 0; i < 20; i++ {
		m[fmt.Sprint(i)] = i
	}
	fmt.Println(len(m), m["19"], m["n"])
}

func inGoroutines() {
	c := make(chan *int, 2)
	d := make(chan []int)
	for i := 1; i < 3; i++ {
		go func() { c <- nextInt(&i) }()
		go func() { d <- nextArray([]int{i}) }()
	}
	sum := 0
	for i := 0; i < 2; i++ {
		s := <-d
		sum += *<-c*100 + s[0]
	}
	fmt.Println(sum)
}

func walk(n int, up []*int, rows [][]int) int {
	x := nextInt(&n)
	r := nextArray([]int{n})
	up, rows = append(up, x), append(rows, r)
	if n > 0 {
		return walk(n-1, up, rows)
	}
	clobber(3)
	s := 0
	for i := range up {
		s = s*7 + *up[i] + rows[i][0]
	}
	return s
}

var initial, initialRow = nextInt(new(int)), nextArray(nil)

func main() {
	chains()
	pairs()
	twice()
	stores()
	deferred()
	p := selected()
	clobber(5)
	fmt.Println(*p, *kept.p)
	grown()
	inGoroutines()
	fmt.Println(walk(4, nil, nil), *initial, initialRow)
	kept.show()
}
