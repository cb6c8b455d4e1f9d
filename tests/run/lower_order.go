// Order of evaluation, and panics in the middle of statements.
package main

import (
	"errors"
	"fmt"
	"strings"
)

var trace []string

func tr(s string, n int) int { trace = append(trace, s); return n }
func flush(name string)      { fmt.Println(name, strings.Join(trace, " ")); trace = nil }

type P struct{ x, y int }

func (p P) val() int           { return p.x }
func (p *P) ptr() *P           { p.x++; return p }
func (p *P) add(n, m int) *P   { p.y += n*m; return p }
func mk(s string) *P           { trace = append(trace, s); return &P{len(s), 0} }
func two(s string) (int, int)  { trace = append(trace, s); return 1, 2 }
func sl(s string, a []int) []int { trace = append(trace, s); return a }
func mp(s string, m map[string]int) map[string]int {
	trace = append(trace, s)
	return m
}
func str(s string) string { trace = append(trace, s); return s }

type I interface{ val() int }

func boom(s string) (r int) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("recovered", s, e)
			r = -1
		}
	}()
	var np *P
	var nf func(int)
	var nm map[string]int
	var ni I
	a := []int{1, 2, 3}
	switch s {
	case "idx":
		a[tr("i", 5)] = tr("v", 1)
	case "nilfield":
		np.x = tr("v", 1)
	case "nilfunc":
		nf(tr("arg", 1))
	case "nilmap":
		nm["k"] = tr("v", 2)
	case "niliface":
		ni.val()
	case "div":
		z := tr("z", 0)
		return tr("n", 5) / z
	case "slice":
		_ = a[tr("lo", 3):tr("hi", 2)]
	case "assert":
		var x any = "s"
		return x.(int)
	case "method":
		f := np.val
		f()
	case "deferiface":
		defer ni.val()
	case "defernil":
		defer nf(tr("arg", 3))
		trace = append(trace, "body")
	case "arr":
		var pa *[3]int
		for i := range pa {
			r += i
		}
		return r + len(pa)
	case "arr2":
		var pa *[3]int
		for _, v := range pa {
			r += v
		}
	case "conv":
		_ = [4]int(a)
	case "neg":
		n := tr("n", -1)
		_ = make([]int, n)
	case "shift":
		n := tr("n", -1)
		return 1 << n
	case "promote":
		type E struct{ *P }
		var e E
		return e.val()
	case "cmp":
		var x, y any = []int{1}, []int{1}
		if x == y {
			return 1
		}
	case "mapkey":
		m := map[any]int{}
		m[func() {}] = 1
	case "err":
		panic(errors.New("an error"))
	case "chan":
		var c chan int
		close(c)
	case "wrap":
		var pp *P
		var i I = pp
		return i.val()
	}
	return 0
}

func results() (a, b int) {
	defer func() { a, b = b, a }()
	a, b = 1, 2
	return b + 10, a + 20
}

func closuresInLoop() {
	var fs []func() int
	for i, j := 0, 10; i < 3; i, j = i+1, j-1 {
		fs = append(fs, func() int { i += j; return i })
		if i == 1 {
			continue
		}
		i := i
		fs = append(fs, func() int { i++; return i * 100 })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i := 0; i < 6; i++ {
		ps = append(ps, &i)
		if i%2 == 0 {
			i++
			continue
		}
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var q []func()
	for i := 0; func() bool { q = append(q, func() { fmt.Print("c", i, " ") }); return i < 2 }(); func() { i++; q = append(q, func() { fmt.Print("p", i, " ") }) }() {
		q = append(q, func() { fmt.Print("b", i, " ") })
	}
	for _, f := range q {
		f()
	}
	fmt.Println()
}

func main() {
	a := []int{1, 2, 3}
	m := map[string]int{"a": 1}
	sl("s1", a)[tr("i1", 0)], mp("m1", m)[str("k1")] = tr("v1", 7), tr("v2", 8)
	flush("multi")
	sl("s", a)[tr("i", 1)] += tr("v", 5)
	mp("m", m)[str("a")] += tr("v", 5)
	mp("m", m)[str("b")]++
	flush("op")
	fmt.Println(a, m)
	x := tr("a", 1) + tr("b", 2)*tr("c", 3)
	flush("arith")
	_ = tr("a", 1) > 0 && tr("b", 0) > 0 && tr("c", 1) > 0 || tr("d", 1) > 0
	flush("logic")
	mk("r").add(tr("p", 1), tr("q", 2)).add(tr("s", 3), mk("in").val())
	flush("chain")
	_ = []P{{tr("1", 1), tr("2", 2)}, *mk("3"), {y: tr("4", 4), x: tr("5", 5)}}
	_ = map[string]*P{str("k"): mk("v"), str("l"): {tr("w", 1), 2}}
	flush("lits")
	y, z := two("t")
	fmt.Println(x, y, z)
	f := func(ns ...int) int { return len(ns) }
	f(tr("a", 1), f(tr("b", 1), tr("c", 2)), tr("d", 3))
	flush("variadic")
	fmt.Println(f(two("t")))
	i := 0
	inc := func() int { i++; return i }
	fmt.Println(i, inc(), i, inc(), i)
	arr := []int{i, inc(), i}
	fmt.Println(arr)
	s := "a"
	app := func() string { s += "b"; return s }
	fmt.Println(s, app(), s)
	fmt.Println(s+app()+s, len(s))
	i, a[i%3] = 0, 100
	fmt.Println(i, a)
	p := &P{1, 2}
	p, p.x = &P{5, 6}, 9
	fmt.Println(*p)
	a[0], a[1], a[2] = a[1], a[2], a[0]
	fmt.Println(a)
	var arr3 [3]int
	for i, arr3[i] = range []int{4, 5, 6} {
	}
	fmt.Println(arr3, i)
	ar := [3]int{1, 2, 3}
	for i, v := range ar {
		ar[2] = 10
		if i == 2 {
			fmt.Println("v", v)
		}
	}
	for i, v := range &ar {
		ar[2] = 20
		if i == 2 {
			fmt.Println("v", v)
		}
	}
	ss := []int{1, 2, 3}
	for i, v := range ss {
		if i == 0 {
			ss = append(ss[:0], 9, 9, 9, 9)
		}
		fmt.Print(v, " ")
	}
	fmt.Println(ss)
	for _, k := range strings.Split("idx nilfield nilfunc nilmap niliface div slice assert method deferiface defernil arr arr2 conv neg shift promote cmp mapkey err chan", " ") {
		r := boom(k)
		flush(fmt.Sprint(k, r))
	}
	fmt.Println(results())
	closuresInLoop()
	switch tr("tag", 2) {
	case tr("c1", 1), tr("c2", 2), tr("c3", 3):
		flush("switch")
	case tr("c4", 4):
	}
	switch {
	case tr("c1", 1) > 1, tr("c2", 2) > 1:
		flush("cond")
		fallthrough
	case tr("never", 1) > 100:
		fmt.Println("fell")
	default:
		fmt.Println("default")
	}
	c := make(chan int, 1)
	select {
	case c <- tr("send", 3):
	default:
	}
	select {
	case a[tr("lhs", 1)] = <-c:
	}
	flush("select")
	fmt.Println(a)
	var e error
	var pe *P
	fmt.Println(e == nil, pe == nil, any(pe) == nil, any(pe) == any((*P)(nil)), any(1) == any(1.0), any("x") == "x")
	g := func(fs ...func() int) (t int) {
		for _, f := range fs {
			t = t*10 + f()
		}
		return
	}
	pv := P{3, 4}
	fv := pv.val
	pv.x = 8
	fp := pv.ptr
	fmt.Println(g(fv, pv.val, func() int { return fp().x }, pv.val))
	goto end
end:
	fmt.Println(func(a, b int) int { return a - b }(tr("x", 5), tr("y", 3)))
}
