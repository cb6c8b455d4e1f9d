// Methods, embedding, initialisation, closures, labels, defers, conversions.
package main

import (
	"fmt"
	"os"
	"sort"
)

type Shape interface {
	Area() float64
	Name() string
}
type Base struct{ name string }

func (b *Base) Name() string     { return b.name }
func (b Base) Describe() string  { return "base " + b.name }
func (b *Base) Rename(s string)  { b.name = s }

type Rect struct {
	Base
	w, h float64
}

func (r Rect) Area() float64 { return r.w * r.h }

type Sq struct {
	*Rect
	Shape
	tag string
}

func (s Sq) Area() float64 { return -1 }
func (s Sq) Name() string  { return "sq" }

type F func(int) int

func (f F) Call(n int) int { return f(n) }

type IntMap map[string]int

func (m IntMap) Inc(k string) { m[k]++ }

type List []int

func (l *List) Push(v int) { *l = append(*l, v) }
func (l List) Len() int    { return len(l) }

type Celsius float64
type Weekday int

const (
	Sunday Weekday = iota
	Monday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

type Tree struct {
	l, r *Tree
	v    int
}

func (t *Tree) Insert(v int) *Tree {
	if t == nil {
		return &Tree{v: v}
	}
	if v < t.v {
		t.l = t.l.Insert(v)
	} else {
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *Tree) Walk(f func(int)) {
	if t != nil {
		t.l.Walk(f)
		f(t.v)
		t.r.Walk(f)
	}
}

var (
	a1 = b1 + 1
	b1 = f1()
	c1 = "init"
	d1, e1 = pair()
	grid = [2][3]int{{1, 2, 3}, {4, 5, 6}}
	nested = map[string][]map[int]string{"x": {{1: "a"}, {2: "b"}}}
	funcs = map[string]func(float64, float64) float64{
		"+": func(a, b float64) float64 { return a + b },
		"*": func(a, b float64) float64 { return a * b },
	}
	shapes = []Shape{&Rect{Base{"r"}, 2, 3}, Sq{tag: "t"}}
	anys = []any{1, "two", 3.5, nil, Monday, [2]int{1, 2}, struct{ A, B int }{1, 2}, &grid, []string{"q"}}
	self = func() any { return &shapes }
	_ = fmt.Sprint("dropped?")
)

func f1() int           { return len(c1) }
func pair() (int, string) { return 7, "seven" }
func init()             { c1 += "1" }
func init()             { c1 += "2" }

type E struct{ code int }

func (e E) Error() string { return fmt.Sprint("E", e.code) }

func mayFail(n int) (res int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %v", r)
		}
	}()
	if n == 1 {
		return 1, E{n}
	}
	if n == 2 {
		panic(E{2})
	}
	if n == 3 {
		var a []int
		return a[n], nil
	}
	return n * 2, nil
}

func labels() (s string) {
outer:
	for i := 0; i < 4; i++ {
	inner:
		for j := 0; ; j++ {
			switch {
			case j == 1:
				continue inner
			case j == 3:
				continue outer
			case i == 2:
				break outer
			case j > 1:
				for k := range 3 {
					if k == 1 {
						break inner
					}
					s += "k"
				}
			}
			s += fmt.Sprint(i, j, ";")
		}
	}
	n := 0
top:
	if n < 3 {
		var x int
		p := &x
		*p += n
		s += fmt.Sprint(x)
		n++
		goto top
	}
	return
}

func deferOrder() {
	for i := 0; i < 3; i++ {
		defer fmt.Print("d", i, " ")
		defer func(n int) { fmt.Print("f", n, i, " ") }(i * 10)
	}
	var t Tree
	defer t.Walk(func(v int) { fmt.Print("w", v, " ") })
	t.v = 5
	l := List{}
	defer fmt.Println("len", l.Len())
	l.Push(1)
	defer func() {
		defer func() { fmt.Print("inner ", recover(), " ") }()
		panic("second")
	}()
}

func convs() {
	var i8 int8 = -128
	var u8 uint8 = 200
	var f = 3.99
	var big uint64 = 1 << 63
	fmt.Println(-i8, i8/-1, u8+100, int(f), int8(u8), uint32(1<<31)>>3, big>>62, ^u8, int64(-7)%3, -7/2, -7>>1)
	s := "héllo, 世界\xff"
	for i, r := range s {
		fmt.Print(i, ":", string(r), " ")
	}
	fmt.Println([]rune(s)[1], []byte(s)[1], string([]rune{19990}), len(s))
	c := complex(1, 2)
	c *= c
	fmt.Println(c, real(c), imag(c), c == complex(-3, 4), Celsius(1.5)*2)
	b := []byte("abc")
	t := string(b)
	b[0] = 'z'
	fmt.Println(t, string(b), t < string(b), min(3, 1, 2), max(2.5, 1), min("b", "a"))
	arr := [4]int{1, 2, 3, 4}
	p := (*[2]int)(arr[1:])
	p[0] = 20
	q := [2]int(arr[2:])
	q[0] = 30
	sl := arr[1:2:3]
	sl = append(sl, 99)
	sl = append(sl, 100)
	sl[0] = -1
	fmt.Println(arr, *p, q, sl, len(sl), cap(arr[1:3:3]))
	x := []int{1, 2, 3, 4, 5}
	fmt.Println(copy(x[1:], x), x, copy(b, "xy"), string(b))
	clear(x[:2])
	fmt.Println(x, append([]byte("a"), "bc"...), append([]int(nil), x[3:]...))
}

func typesw(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("int %v", x)
	case fmt.Stringer:
		return "stringer " + x.String()
	case error:
		return "error " + x.Error()
	case []string:
		return fmt.Sprint(len(x))
	case func() int:
		return fmt.Sprint(x())
	case *[2][3]int:
		return fmt.Sprint(x[1][2])
	case struct{ A, B int }:
		return fmt.Sprint(x.A + x.B)
	default:
		return fmt.Sprintf("%T", x)
	}
}

func main() {
	fmt.Println(a1, b1, c1, d1, e1, grid, nested, len(funcs), funcs["*"](3, 4))
	for _, s := range shapes {
		fmt.Println(s.Area(), s.Name())
	}
	for _, v := range append(anys, E{5}, func() int { return 42 }) {
		fmt.Println(typesw(v))
	}
	r := Rect{Base{"rect"}, 1, 2}
	r.Rename("renamed")
	fmt.Println(r.Name(), r.Describe(), Rect.Describe(r), (*Rect).Name(&r), F(func(n int) int { return n + 1 }).Call(4))
	sq := Sq{Rect: &r}
	sq.Rename("via sq")
	fmt.Println(r.name, sq.w, sq.Rect.Area(), sq.Area())
	m := IntMap{}
	m.Inc("a")
	m.Inc("a")
	inc := m.Inc
	inc("b")
	fmt.Println(m)
	var l List
	l.Push(1)
	push := l.Push
	push(2)
	fmt.Println(l, l.Len(), List.Len(l))
	for n := range 4 {
		res, err := mayFail(n)
		fmt.Println(res, err)
	}
	fmt.Println(labels())
	deferOrder()
	convs()
	var t *Tree
	for _, v := range []int{5, 2, 8, 1} {
		t = t.Insert(v)
	}
	sum := 0
	t.Walk(func(v int) { sum = sum*10 + v })
	fmt.Println(sum)
	keys := []string{}
	for k := range map[string]int{"x": 1, "y": 2, "z": 3} {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	fmt.Println(keys)
	ch, done := make(chan int), make(chan bool)
	go func() {
		for v := range ch {
			fmt.Print(v, " ")
		}
		done <- true
	}()
	for i := range 3 {
		ch <- i
	}
	close(ch)
	<-done
	v, ok := <-ch
	fmt.Println(v, ok)
	mm := map[[2]string]struct{ n int }{{"a", "b"}: {1}}
	mm[[2]string{"c", "d"}] = struct{ n int }{2}
	if e, ok := mm[[2]string{"c", "d"}]; ok {
		fmt.Println(e.n, len(mm))
	}
	delete(mm, [2]string{"a", "b"})
	fmt.Println(len(mm), mm)
	type local struct {
		x int
		f func() string
	}
	ls := []local{{1, func() string { return "one" }}, {2, nil}}
	for _, l := range ls {
		if l.f != nil {
			fmt.Println(l.x, l.f())
		}
	}
	fib := func() func() int {
		a, b := 0, 1
		return func() int {
			defer func() { a, b = b, a+b }()
			return a
		}
	}()
	for range 8 {
		fmt.Print(fib(), " ")
	}
	fmt.Println()
	defer fmt.Println("not printed")
	os.Exit(3)
}
