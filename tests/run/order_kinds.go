// Operands of each kind beside a call that changes what they read: each is read when Go reads it.
package main

import "fmt"

type P struct{ x, y int }

func (p P) get() int { return p.x }

type Q struct {
	s string
	n int
}
type Q1 struct{ s string }
type S string

func (s S) String() string { return string(s) }

type E int

func (e E) Error() string { return fmt.Sprint("E", int(e)) }

var i, f, f32, b, u8, i16 = 1, 1.5, float32(1.5), true, uint8(1), int16(1)
var s, bs, rs, sb = "ab", []byte("ab"), []rune("ab"), "abcdefgh"
var m, mi, mf, ms, m8, ma = map[string]int{"a": 1}, map[int]int{1: 1}, map[float64]int{1.5: 1}, map[string]string{"a": "1"}, map[int8]int{1: 1}, map[string]any{"a": 1}
var mst, mk, mp, mar, mb = map[P]int{{1, 1}: 1}, map[int]P{1: {1, 1}}, map[int]*P{1: {1, 1}}, map[int][2]int{1: {1, 1}}, map[int][20]int{1: {1}}
var p, p0, pp, ar, pa = P{1, 1}, P{1, 1}, &P{1, 1}, [3]int{1, 2, 3}, &[3]int{1, 2, 3}
var e, ep any = 1, &P{1, 1}
var c, c64, q, q1 = 1i, complex64(1i), Q{"a", 1}, Q1{"a"}
var st fmt.Stringer = S("a")
var er error = E(1)
var fn = func() int { return 1 }
var sl = []int{1, 2, 3}
var ch = make(chan int, 3)

func t0() {
	reset()
	{
		ev("bs2s/any", string(bs), h(), string(bs))
	}
}

func t1() {
	reset()
	{
		func(a string, n int, b string) { ev("bs2s/arg", a, n, b) }(string(bs), h(), string(bs))
	}
}

func t2() {
	reset()
	{
		var a2 string
		var n2 int
		a2, n2 = string(bs), h()
		ev("bs2s/set", a2, n2)
	}
}

func t3() {
	reset()
	{
		r1, r2 := func() (string, int) { return string(bs), h() }()
		ev("bs2s/ret", r1, r2)
	}
}

func t4() {
	reset()
	{
		a7 := (string(bs)) == fmt.Sprint(h())
		ev("bs2s/eq", a7)
	}
}

func t5() {
	reset()
	{
		ev("s2bs/any", []byte(s), h(), []byte(s))
	}
}

func t6() {
	reset()
	{
		func(a []byte, n int, b []byte) { ev("s2bs/arg", a, n, b) }([]byte(s), h(), []byte(s))
	}
}

func t7() {
	reset()
	{
		var a2 []byte
		var n2 int
		a2, n2 = []byte(s), h()
		ev("s2bs/set", a2, n2)
	}
}

func t8() {
	reset()
	{
		r1, r2 := func() ([]byte, int) { return []byte(s), h() }()
		ev("s2bs/ret", r1, r2)
	}
}

func t9() {
	reset()
	{
		ev("cat/any", s+"c", h(), s+"c")
	}
}

func t10() {
	reset()
	{
		func(a string, n int, b string) { ev("cat/arg", a, n, b) }(s+"c", h(), s+"c")
	}
}

func t11() {
	reset()
	{
		var a2 string
		var n2 int
		a2, n2 = s+"c", h()
		ev("cat/set", a2, n2)
	}
}

func t12() {
	reset()
	{
		r1, r2 := func() (string, int) { return s + "c", h() }()
		ev("cat/ret", r1, r2)
	}
}

func t13() {
	reset()
	{
		a7 := (s + "c") == fmt.Sprint(h())
		ev("cat/eq", a7)
	}
}

func t14() {
	reset()
	{
		ev("mapfast/any", m["a"], h(), m["a"])
	}
}

func t15() {
	reset()
	{
		func(a int, n int, b int) { ev("mapfast/arg", a, n, b) }(m["a"], h(), m["a"])
	}
}

func t16() {
	reset()
	{
		var a2 int
		var n2 int
		a2, n2 = m["a"], h()
		ev("mapfast/set", a2, n2)
	}
}

func t17() {
	reset()
	{
		r1, r2 := func() (int, int) { return m["a"], h() }()
		ev("mapfast/ret", r1, r2)
	}
}

func t18() {
	reset()
	{
		a7 := (m["a"]) == int(h())
		ev("mapfast/eq", a7)
	}
}

func t19() {
	reset()
	{
		ev("mapstruct/any", mst[p0], h(), mst[p0])
	}
}

func t20() {
	reset()
	{
		func(a int, n int, b int) { ev("mapstruct/arg", a, n, b) }(mst[p0], h(), mst[p0])
	}
}

func t21() {
	reset()
	{
		var a2 int
		var n2 int
		a2, n2 = mst[p0], h()
		ev("mapstruct/set", a2, n2)
	}
}

func t22() {
	reset()
	{
		r1, r2 := func() (int, int) { return mst[p0], h() }()
		ev("mapstruct/ret", r1, r2)
	}
}

func t23() {
	reset()
	{
		a7 := (mst[p0]) == int(h())
		ev("mapstruct/eq", a7)
	}
}

func t24() {
	reset()
	{
		ev("mapfield/any", mk[1].x, h(), mk[1].x)
	}
}

func t25() {
	reset()
	{
		func(a int, n int, b int) { ev("mapfield/arg", a, n, b) }(mk[1].x, h(), mk[1].x)
	}
}

func t26() {
	reset()
	{
		var a2 int
		var n2 int
		a2, n2 = mk[1].x, h()
		ev("mapfield/set", a2, n2)
	}
}

func t27() {
	reset()
	{
		r1, r2 := func() (int, int) { return mk[1].x, h() }()
		ev("mapfield/ret", r1, r2)
	}
}

func t28() {
	reset()
	{
		a7 := (mk[1].x) == int(h())
		ev("mapfield/eq", a7)
	}
}

func t29() {
	reset()
	{
		ev("sls/any", s[1:], h(), s[1:])
	}
}

func t30() {
	reset()
	{
		func(a string, n int, b string) { ev("sls/arg", a, n, b) }(s[1:], h(), s[1:])
	}
}

func t31() {
	reset()
	{
		var a2 string
		var n2 int
		a2, n2 = s[1:], h()
		ev("sls/set", a2, n2)
	}
}

func t32() {
	reset()
	{
		r1, r2 := func() (string, int) { return s[1:], h() }()
		ev("sls/ret", r1, r2)
	}
}

func t33() {
	reset()
	{
		a7 := (s[1:]) == fmt.Sprint(h())
		ev("sls/eq", a7)
	}
}

func t34() {
	reset()
	{
		ev("sidx/any", s[0], h(), s[0])
	}
}

func t35() {
	reset()
	{
		func(a byte, n int, b byte) { ev("sidx/arg", a, n, b) }(s[0], h(), s[0])
	}
}

func t36() {
	reset()
	{
		var a2 byte
		var n2 int
		a2, n2 = s[0], h()
		ev("sidx/set", a2, n2)
	}
}

func t37() {
	reset()
	{
		r1, r2 := func() (byte, int) { return s[0], h() }()
		ev("sidx/ret", r1, r2)
	}
}

func t38() {
	reset()
	{
		a7 := (s[0]) == byte(h())
		ev("sidx/eq", a7)
	}
}

func t39() {
	reset()
	{
		ev("eqi/any", i == 1, h(), i == 1)
	}
}

func t40() {
	reset()
	{
		func(a bool, n int, b bool) { ev("eqi/arg", a, n, b) }(i == 1, h(), i == 1)
	}
}

func t41() {
	reset()
	{
		var a2 bool
		var n2 int
		a2, n2 = i == 1, h()
		ev("eqi/set", a2, n2)
	}
}

func t42() {
	reset()
	{
		r1, r2 := func() (bool, int) { return i == 1, h() }()
		ev("eqi/ret", r1, r2)
	}
}

func t43() {
	reset()
	{
		ev("not/any", !b, h(), !b)
	}
}

func t44() {
	reset()
	{
		func(a bool, n int, b bool) { ev("not/arg", a, n, b) }(!b, h(), !b)
	}
}

func t45() {
	reset()
	{
		var a2 bool
		var n2 int
		a2, n2 = !b, h()
		ev("not/set", a2, n2)
	}
}

func t46() {
	reset()
	{
		r1, r2 := func() (bool, int) { return !b, h() }()
		ev("not/ret", r1, r2)
	}
}

func t47() {
	reset()
	{
		ev("u8op/any", u8+1, h(), u8+1)
	}
}

func t48() {
	reset()
	{
		func(a uint8, n int, b uint8) { ev("u8op/arg", a, n, b) }(u8+1, h(), u8+1)
	}
}

func t49() {
	reset()
	{
		var a2 uint8
		var n2 int
		a2, n2 = u8+1, h()
		ev("u8op/set", a2, n2)
	}
}

func t50() {
	reset()
	{
		r1, r2 := func() (uint8, int) { return u8 + 1, h() }()
		ev("u8op/ret", r1, r2)
	}
}

func t51() {
	reset()
	{
		a7 := (u8 + 1) == uint8(h())
		ev("u8op/eq", a7)
	}
}

func t52() {
	reset()
	{
		ev("andand/any", b && i == 1, h(), b && i == 1)
	}
}

func t53() {
	reset()
	{
		func(a bool, n int, b bool) { ev("andand/arg", a, n, b) }(b && i == 1, h(), b && i == 1)
	}
}

func t54() {
	reset()
	{
		var a2 bool
		var n2 int
		a2, n2 = b && i == 1, h()
		ev("andand/set", a2, n2)
	}
}

func t55() {
	reset()
	{
		r1, r2 := func() (bool, int) { return b && i == 1, h() }()
		ev("andand/ret", r1, r2)
	}
}

func t56() {
	reset()
	{
		ev("lit/any", []int{i}, h(), []int{i})
	}
}

func t57() {
	reset()
	{
		func(a []int, n int, b []int) { ev("lit/arg", a, n, b) }([]int{i}, h(), []int{i})
	}
}

func t58() {
	reset()
	{
		var a2 []int
		var n2 int
		a2, n2 = []int{i}, h()
		ev("lit/set", a2, n2)
	}
}

func t59() {
	reset()
	{
		r1, r2 := func() ([]int, int) { return []int{i}, h() }()
		ev("lit/ret", r1, r2)
	}
}

func t60() {
	reset()
	{
		func(a *P, n int, b *P) { ev("addr/arg", *a, n, *b) }(&P{i, 1}, h(), &P{i, 1})
	}
}

func t61() {
	reset()
	{
		var a2 *P
		var n2 int
		a2, n2 = &P{i, 1}, h()
		ev("addr/set", *a2, n2)
	}
}

func t62() {
	reset()
	{
		r1, r2 := func() (*P, int) { return &P{i, 1}, h() }()
		ev("addr/ret", *r1, r2)
	}
}

func t63() {
	reset()
	{
		ev("mapcmp/any", m["a"] == 1, h(), m["a"] == 1)
	}
}

func t64() {
	reset()
	{
		func(a bool, n int, b bool) { ev("mapcmp/arg", a, n, b) }(m["a"] == 1, h(), m["a"] == 1)
	}
}

func t65() {
	reset()
	{
		var a2 bool
		var n2 int
		a2, n2 = m["a"] == 1, h()
		ev("mapcmp/set", a2, n2)
	}
}

func t66() {
	reset()
	{
		r1, r2 := func() (bool, int) { return m["a"] == 1, h() }()
		ev("mapcmp/ret", r1, r2)
	}
}

func t67() {
	reset()
	{
		ev("lencat/any", len(s+"x"), h(), len(s+"x"))
	}
}

func t68() {
	reset()
	{
		func(a int, n int, b int) { ev("lencat/arg", a, n, b) }(len(s+"x"), h(), len(s+"x"))
	}
}

func t69() {
	reset()
	{
		var a2 int
		var n2 int
		a2, n2 = len(s+"x"), h()
		ev("lencat/set", a2, n2)
	}
}

func t70() {
	reset()
	{
		r1, r2 := func() (int, int) { return len(s + "x"), h() }()
		ev("lencat/ret", r1, r2)
	}
}

func t71() {
	reset()
	{
		a7 := (len(s + "x")) == int(h())
		ev("lencat/eq", a7)
	}
}

func reset() {
	i, f, f32, b, u8, i16 = 1, 1.5, float32(1.5), true, uint8(1), int16(1)
	s, bs, rs, sb = "ab", []byte("ab"), []rune("ab"), "abcdefgh"
	m, mi, mf, ms, m8, ma = map[string]int{"a": 1}, map[int]int{1: 1}, map[float64]int{1.5: 1}, map[string]string{"a": "1"}, map[int8]int{1: 1}, map[string]any{"a": 1}
	mst, mk, mp, mar, mb = map[P]int{{1, 1}: 1}, map[int]P{1: {1, 1}}, map[int]*P{1: {1, 1}}, map[int][2]int{1: {1, 1}}, map[int][20]int{1: {1}}
	p, p0, pp, ar, pa = P{1, 1}, P{1, 1}, &P{1, 1}, [3]int{1, 2, 3}, &[3]int{1, 2, 3}
	e, ep = 1, &P{1, 1}
	c, c64, q, q1 = 1i, complex64(1i), Q{"a", 1}, Q1{"a"}
	st = S("a")
	er = E(1)
	fn = func() int { return 1 }
	sl = []int{1, 2, 3}
	ch = make(chan int, 3)
}

func h() int {
	i, f, f32, b, u8, i16 = 2, 2.5, 2.5, false, 2, 2
	s, rs[0], sb = "xyz", 'z', "ABCDEFGH"
	bs[0] = 'z'
	m["a"], mi[1], mf[1.5], ms["a"], m8[1], ma["a"] = 2, 2, 2, "2", 2, 2
	mst[P{1, 1}], mk[1], mar[1], mb[1] = 2, P{2, 2}, [2]int{2, 2}, [20]int{2}
	mp[1].x, p.x, pp.x, ar[0], pa[0] = 2, 2, 2, 2, 2
	e, ep = 2, &P{2, 2}
	c, c64, q, q1 = 2i, 2i, Q{"b", 2}, Q1{"b"}
	st, er, sl[0] = S("b"), E(2), 2
	m["n"] = 1
	ch <- 1
	fn = func() int { return 2 }
	return 0
}

func ev(n string, xs ...any) { fmt.Println(n, xs) }
func evs(n string, xs []any) { fmt.Println(n, xs) }

func main() {
	t0()
	t1()
	t2()
	t3()
	t4()
	t5()
	t6()
	t7()
	t8()
	t9()
	t10()
	t11()
	t12()
	t13()
	t14()
	t15()
	t16()
	t17()
	t18()
	t19()
	t20()
	t21()
	t22()
	t23()
	t24()
	t25()
	t26()
	t27()
	t28()
	t29()
	t30()
	t31()
	t32()
	t33()
	t34()
	t35()
	t36()
	t37()
	t38()
	t39()
	t40()
	t41()
	t42()
	t43()
	t44()
	t45()
	t46()
	t47()
	t48()
	t49()
	t50()
	t51()
	t52()
	t53()
	t54()
	t55()
	t56()
	t57()
	t58()
	t59()
	t60()
	t61()
	t62()
	t63()
	t64()
	t65()
	t66()
	t67()
	t68()
	t69()
	t70()
	t71()
}
