package main

import "fmt"

// Patterns about memory that several names see in different shapes: long arrays, whose elements nobody keeps apart, as slices
// and as short arrays; arrays of them; structs with very many pointers, whole and in parts. And sizes and captured variables
// that change between the places where they count.

// viewers is the number of functions of a unit that give or fill a view of what they get.
const viewers = 3

// printWide writes the types and functions; every unit has its own.
func (u *unit) printWide() {
	k := u.k
	u.line("type part%d struct {\n\tp, q *int\n\ta    [3]*int\n}\n", k)
	u.line("type wide%d struct {\n\tlong  [20]*int\n\tone   *int\n\trows  [2][18]*int\n\tshort [4]*int\n\tin    part%d\n}\n", k, k)
	u.line("type broad%d struct {\n\ta, b, c, d [16]*int\n\tx, y       part%d\n\tw          wide%d\n}\n", k, k, k)
	u.line("type views%d struct {\n\tw wide%d\n\tb broad%d\n\ta [3]*int\n\tp *[3]*int\n\ts []*int\n}\n", k, k, k)
	u.line("var lv%d views%d\n", k, k)
	for i := range viewers {
		u.open("func view%d_%d(w *wide%d, s []*int, v *int) (*[3]*int, [3]*int) {", k, i, k)
		for steps := u.r.between(0, 2); steps > 0; steps-- {
			u.line("%s", []string{"w.long[2] = v", "s[1] = v", "w.in.p = v", "w.rows[1][3] = w.long[1]", "w.short = [4]*int(s)",
				"*(*[2]*int)(w.long[4:]) = [2]*int{v, nil}", "s[0], s[2] = s[2], s[0]", fmt.Sprintf("w.in = part%d{p: v}", k)}[u.r.below(8)])
		}
		u.line("return (*[3]*int)(%s), [3]*int(%s)", u.window(), u.window())
		u.shut("}\n")
	}
	u.open("func broaden%d(b broad%d, v *int) broad%d {", k, k, k)
	u.line("b.%s = v", []string{"a[3]", "d[15]", "x.q", "y.a[1]", "w.long[7]", "w.in.p"}[u.r.below(6)])
	u.line("return b")
	u.shut("}\n")
}

// window is a slice of at least three elements; the names are those of view and viewed.
func (u *unit) window() string {
	return []string{"w.long[:]", "w.long[2:]", "w.long[3:7]", "w.rows[1][4:]", "w.rows[0][:3]", "w.short[1:]", "w.in.a[:]", "s", "s[:3]"}[u.r.below(9)]
}

func (u *unit) printWideFolds() {
	k := u.k
	numbers := u.slice(u.pointer(u.integer(0)))
	for _, all := range []string{"w.long[:]", "w.rows[0][:]", "w.rows[1][:]", "w.short[:]", "w.in.a[:]", "b.a[:]", "b.d[:]", "b.y.a[:]", "b.w.long[:]", "a[:]", "s"} {
		u.fold(fmt.Sprintf("lv%d.%s", k, all), numbers, 1)
	}
	u.fold(fmt.Sprintf("[]*int{lv%d.w.one, lv%d.w.in.p, lv%d.b.x.q, lv%d.b.w.in.p}", k, k, k, k), numbers, 1)
	u.line("if lv%d.p != nil {", k)
	u.fold(fmt.Sprintf("lv%d.p[:]", k), numbers, 1)
	u.line("}")
}

// cellOf is a place of type *int.
func (u *unit) cellOf() string {
	return []string{"w.long[1]", "w.long[n%20]", "w.long[5]", "w.one", "w.rows[0][2]", "w.rows[n&1][n%18]", "w.short[2]", "w.short[n&3]",
		"w.in.p", "w.in.a[1]", "b.a[3]", "b.d[n&15]", "b.x.q", "b.y.a[1]", "b.y.a[n%3]", "b.w.long[7]", "b.w.in.p", "s[0]", "s[2]", "s[n%3]",
		"p[0]", "p[2]", "p[n%3]", "q.q", "q.a[2]", "a[1]", "a[n%3]"}[u.r.below(27)]
}

// viewed stores addresses through some of the views, and lets some of what others see out.
func (u *unit) viewed() {
	k := u.k
	u.open("{")
	u.line("x, y, z, n := %d, %d, %d, %s", u.r.below(90), u.r.below(90), u.r.below(90), "int(sum&7)")
	pw, w, b := "w", "*w", "b"
	if u.r.chance(50) {
		u.line("w, b := &wide%d{}, broad%d{}", k, k)
	} else {
		u.line("var w wide%d\n\tb := &broad%d{}", k, k)
		pw, w, b = "&w", "w", "*b"
	}
	u.line("s := make([]*int, 3, %d)", u.r.between(3, 5))
	u.line("s = %s", u.window())
	u.line("p := (*[3]*int)(%s)", u.window())
	u.line("q, a := &%s, [3]*int(%s)", []string{"w.in", "b.x", "b.y", "b.w.in"}[u.r.below(4)], u.window())
	for steps := u.r.between(4, 12); steps > 0; steps-- {
		at := []string{"&x", "&y", "&z", "nil", u.cellOf(), u.cellOf()}[u.r.below(6)]
		switch u.r.below(14) {
		case 0:
			u.line("s = %s", u.window())
		case 1:
			u.line("p = (*[3]*int)(%s)", u.window())
		case 2:
			u.line("a = [3]*int(%s)", u.window())
		case 3:
			u.line("p, a = view%d_%d(%s, s, %s)", k, u.r.below(viewers), pw, at)
		case 4:
			u.line("%s = broaden%d(%s, %s)", b, k, b, at)
		case 5:
			u.line("q = &%s", []string{"w.in", "b.x", "b.y", "b.w.in"}[u.r.below(4)])
		case 6:
			u.line("%s = part%d{p: %s}", []string{"w.in", "b.x", "b.y", "*q"}[u.r.below(4)], k, at)
		case 7:
			u.line("copy(s, %s)", u.window())
		case 8:
			u.line("if n&1 == %d {\n\t%s = %s\n}", u.r.below(2), u.cellOf(), at)
		case 9:
			u.line("b.w = %s", w)
		default:
			u.line("%s = %s", u.cellOf(), at)
		}
	}
	for leaks := u.r.between(0, 2); leaks > 0; leaks-- {
		switch u.r.below(7) {
		case 0:
			u.line("lv%d.w = %s", k, w)
		case 1:
			u.line("lv%d.b = %s", k, b)
		case 2:
			u.line("lv%d.a = %s", k, []string{"a", "*p", "[3]*int(s)", "w.in.a", "b.y.a"}[u.r.below(5)])
		case 3:
			u.line("lv%d.p = p", k)
		case 4:
			u.line("lv%d.s = %s", k, u.window())
		default:
			u.line("li%d = %s", k, u.cellOf())
		}
	}
	u.line("mix(scrub(1) & 1)")
	u.line("_, _, _, _, _, _, _, _, _ = x, y, z, n, s, p, q, a, b")
	u.shut("}")
}

// counted has sizes that conditions bound on some ways, and variables that are captured between assignments.
func (u *unit) counted() {
	n, i, s, t, x := u.fresh("v"), u.fresh("i"), u.fresh("v"), u.fresh("v"), u.fresh("v")
	f := u.fresh("f")
	u.open("{")
	u.line("%s, %s, %s := int(sum&15)+%d, 0, %d", n, t, x, u.r.below(9), u.r.below(9))
	u.line("%s := func() int { return %s }", f, x)
	assign := func(from ...string) {
		if u.r.chance(35) {
			u.line("%s %s %s", x, []string{"=", "+=", "-="}[u.r.below(3)], from[u.r.below(len(from))])
		}
	}
	post := []string{fmt.Sprintf("%s, %s = %s+1, make([]int, %s)", i, s, i, n), fmt.Sprintf("%s, %s = %s+1, make([]int, min(%s, %d))", i, s, i, n, u.r.below(9)),
		fmt.Sprintf("%s, %s = %s+1, append(%s, %s)", i, s, i, s, i)}[u.r.below(3)]
	u.open("for %s, %s := 0, []int(nil); %s < %d; %s {", i, s, i, u.r.between(2, 4), post)
	u.line("for j := range %s {\n\t%s[j] += j + %s\n\t%s += %s[j]\n}", s, s, i, t, s)
	assign(n, i, t)
	u.open("switch {")
	u.line("case %s > %d:", n, u.r.between(2, 20))
	u.line("\t%s", []string{"continue", fmt.Sprintf("%s--\ncontinue", n), fmt.Sprintf("%s += 2", n), "fallthrough"}[u.r.below(4)])
	u.line("case %s <= %d && %s >= 0:", n, u.r.between(2, 20), n)
	u.line("\tz := make([]int, %s)\n\tfor j := range z {\n\t\tz[j] = j\n\t}\n\t%s += len(z)", n, t)
	u.shut("}")
	if u.r.chance(50) {
		u.line("%s = func() int { return %s*3 + %s }", f, x, i)
	}
	assign(n, i)
	u.line("%s += %s()", t, f)
	u.shut("}")
	assign(n, t)
	u.line("mix(uint64(%s + %s() + %s))", t, f, n)
	u.shut("}")
}
