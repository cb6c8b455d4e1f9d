// Method sets, promotion, embedding by pointer and by interface, method
// values and expressions.
package main

import "fmt"

type base struct{ n int }

func (b base) get() int   { return b.n }
func (b *base) set(n int) { b.n = n }
func (b base) who() string {
	return "base"
}

type byValue struct {
	base
	name string
}

type byPointer struct {
	*base
	extra int
}

type deep struct {
	byPointer
	own string
}

func (d deep) who() string { return "deep over " + d.byPointer.who() }

type getter interface{ get() int }
type setter interface {
	getter
	set(int)
}

type wrapper struct {
	setter
	calls int
}

func (w *wrapper) set(n int) {
	w.calls++
	w.setter.set(n * 2)
}

type number int

func (n number) double() number { return n * 2 }
func (n *number) inc()          { *n++ }

type list []int

func (l list) len() int     { return len(l) }
func (l *list) push(v int)  { *l = append(*l, v) }
func (f fn) call(x int) int { return f(x) + 1 }

type fn func(int) int
type table map[string]int

func (t table) put(k string) { t[k]++ }

type a struct{ x, y int }
type b struct{ x int }
type both struct {
	a
	b
	y string
}

func main() {
	v := byValue{base{1}, "v"}
	p := byPointer{&base{2}, 0}
	d := deep{p, "d"}
	v.set(10)
	p.set(20)
	fmt.Println(v.get(), p.get(), d.get(), v.n, d.n, d.who(), v.who(), p.who())
	d.set(30)
	fmt.Println(p.n, p.base == d.base)
	gs := []getter{v, &v, p, &p, d, &base{5}, base{6}}
	ss := []setter{&v, p, &p, d, &d}
	for _, s := range ss {
		s.set(s.get() + 1)
	}
	for _, g := range gs {
		fmt.Print(g.get(), " ")
	}
	fmt.Println()
	_, isSetter := any(v).(setter)
	_, ptrSetter := any(&v).(setter)
	fmt.Println(isSetter, ptrSetter)

	w := &wrapper{setter: &v}
	w.set(50)
	var s setter = w
	s.set(60)
	fmt.Println(w.get(), w.calls, v.n)

	get := v.get
	set := v.set
	v.n = 1
	set(7)
	fmt.Println(get(), v.n, base.get(v.base), (*base).get(&v.base), byValue.get(v), getter.get(v))
	(*byValue).set(&v, 8)
	f := (*wrapper).set
	f(w, 9)
	fmt.Println(v.n, w.calls)

	n := number(5)
	n.inc()
	pn := &n
	fmt.Println(n.double(), pn.double(), number.double(3))
	var l list
	l.push(1)
	l.push(2)
	push := l.push
	push(3)
	fmt.Println(l, l.len(), fn(func(x int) int { return x * x }).call(4))
	t := table{}
	t.put("k")
	t.put("k")
	fmt.Println(t)
	bo := both{a{1, 2}, b{3}, "outer"}
	fmt.Println(bo.y, bo.a.x, bo.b.x, bo.a.y)
	m := map[string]*base{"m": {1}}
	m["m"].set(4)
	arr := [1]base{}
	arr[0].set(3)
	fmt.Println(m["m"].n, arr, func() *base { return &base{9} }().get())
	defer func() { fmt.Println("nil pointer promoted:", recover()) }()
	fmt.Println(byPointer{}.get())
}
