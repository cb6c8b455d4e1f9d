package main

import "fmt"

// Patterns about what indirect calls give back, and about elements that are emptied before their slice gets out.

// printGivers writes functions and a type whose values make things; every unit has its own.
func (u *unit) printGivers() {
	k, s := u.k, u.leaky.name
	u.printWipers()
	u.line("var lw%d cell%d", k, k)
	u.line("type giver%d interface {\n\tgive(n int, old *%s) (*%s, func() int)\n}\n", k, s, s)
	u.line("type giverA%d struct{ last *%s }\n", k, s)
	u.line("type giverB%d struct{ n int }\n", k)
	for i, recv := range []string{"giverA", "giverB"} {
		u.open("func (g *%s%d) give(n int, old *%s) (*%s, func() int) {", recv, k, s, s)
		u.line("p := &%s{n: n + %d}", s, i)
		u.line("x := n * 2")
		u.line("f := func() int {\n\t\tx += 3\n\t\treturn x\n\t}")
		switch u.r.below(6) {
		case 0:
			u.line("f = func() int { return p.n + x }")
		case 1:
			u.line("if old != nil && n&1 == 0 {\n\t\tp = old\n\t}")
		case 2:
			if i == 0 {
				u.line("p, g.last = g.last, p\n\tif p == nil {\n\t\tp = g.last\n\t}")
			}
		case 3:
			u.line("if spend() {\n\t\treturn nil, nil\n\t}")
		}
		u.line("return p, f")
		u.shut("}\n")
	}
	u.line("func made%d(n int) *%s { return &%s{n: n * 3} }\n", k, s, s)
	u.line("func told%d(mk func(int) *%s, n int) *%s {\n\tp := mk(n)\n\tp.n++\n\treturn p\n}\n", k, s, s)
}

// wipers is the number of functions of a unit that change what their arguments point to, and may clear some of it last.
const wipers = 4

func (u *unit) printWipers() {
	k := u.k
	u.line("type cell%d struct {\n\tn    int\n\tp, q *int\n\tin   struct{ r *int }\n}\n", k)
	for i := range wipers {
		u.open("func wipe%d_%d(c, d *cell%d, v *int) int {", k, i, k)
		if u.r.chance(50) {
			u.line("old, e, whole := c.p, d, *c")
		} else {
			u.line("var old *int\n\tvar whole cell%d\n\te := d", k)
		}
		u.line("_, _, _ = old, e, whole")
		if u.r.chance(25) {
			u.line("if v != nil && *v&3 == %d {\n\t\treturn 1\n\t}", u.r.below(4))
		}
		if u.r.chance(10) {
			u.line("defer func() { recover() }()")
		}
		if u.r.chance(10) {
			u.line("if d.p == nil {\n\t\tc = d\n\t}")
		}
		u.wiping(i, 2)
		if u.r.chance(60) {
			u.line("return c.n")
		} else {
			u.line("n := c.n * 3\n\treturn n")
		}
		u.shut("}\n")
	}
}

// wiping writes steps of such a function, which may call those before it.
func (u *unit) wiping(i, depth int) {
	k := u.k
	for steps := u.r.between(1, 4); steps > 0; steps-- {
		at := []string{"c", "c", "c", "d", "e"}[u.r.below(5)]
		field := []string{"p", "q", "in.r"}[u.r.below(3)]
		what := []string{"v", "old", "c.q", "d.p", "c.p", "whole.q", "nil"}[u.r.below(7)]
		switch u.r.below(15) {
		case 0:
			u.line("%s.%s = %s", at, field, what)
		case 1:
			u.line("*%s = cell%d{}", at, k)
		case 2:
			u.line("*%s = cell%d{n: %d, p: %s}", at, k, u.r.below(9), what)
		case 3:
			u.line("%s.n++", at)
		case 4:
			u.line("%s.in = struct{ r *int }{%s}", at, what)
		case 5:
			u.line("%s.p, %s.q = %s.q, %s.p", at, at, at, at)
		case 6:
			u.line("*%s = %s", at, []string{"whole", "*d", "*c"}[u.r.below(3)])
		case 7:
			if i > 0 {
				u.line("%s.n += wipe%d_%d(%s, %s, %s)", at, k, u.r.below(i), at, []string{"c", "d", "e"}[u.r.below(3)], what)
			}
		case 8, 9:
			if depth > 0 {
				u.open([]string{"if v != nil {", "if c.n&1 == 0 {", "if d.q != nil {"}[u.r.below(3)])
				u.wiping(i, depth-1)
				if u.r.chance(60) {
					u.indent--
					u.open("} else {")
					u.wiping(i, depth-1)
				}
				if u.r.chance(15) {
					u.line("return c.n + 7")
				}
				u.shut("}")
			}
		case 10:
			if depth > 0 {
				u.open("switch c.n & 3 {")
				for n := range 3 {
					u.line([]string{"case 0:", "case 1, 2:", "default:"}[n])
					u.wiping(i, 0)
					if u.r.chance(20) {
						u.line("if v == nil {\n\tbreak\n}")
						u.wiping(i, 0)
					}
					if n < 2 && u.r.chance(20) {
						u.line("fallthrough")
					}
				}
				u.shut("}")
			}
		case 11:
			if depth > 0 {
				n := u.fresh("i")
				u.open([]string{"for %s := range d.n & 1 {", "for %s := 0; ; %[1]s++ {"}[u.r.below(2)], n)
				u.line("if %s > 1 {\n\tbreak\n}", n)
				u.wiping(i, depth-1)
				u.shut("}")
			}
		default:
			u.line("%s.%s = nil", at, field)
		}
	}
}

// wiped lets a cell out that others have changed.
func (u *unit) wiped() {
	k := u.k
	x, y, c, d := u.fresh("v"), u.fresh("v"), u.fresh("c"), u.fresh("c")
	u.open("{")
	u.line("%s, %s := %d, %d", x, y, u.r.below(90), u.r.below(90))
	u.line("%s, %s := &cell%d{p: &%s}, cell%d{q: &%s}", c, d, k, x, k, y)
	names := []string{x, y}
	loop := u.r.chance(40)
	if loop {
		i, z := u.fresh("i"), u.fresh("v")
		u.open("for %s := range %d {", i, u.r.between(2, 4))
		u.line("%s := %s * 5\n\tmix(uint64(%s) + scrub(1)&1)", z, i, z)
		u.line("if %s.p != nil {\n\tmix(uint64(*%s.p))\n}", c, c)
		names = append(names, z, z)
	}
	for steps := u.r.between(2, 5); steps > 0; steps-- {
		switch u.r.below(4) {
		case 0:
			u.line("%s.%s = &%s", []string{c, d}[u.r.below(2)], []string{"p", "q", "in.r"}[u.r.below(3)], names[u.r.below(len(names))])
		default:
			u.line("mix(uint64(wipe%d_%d(%s, %s, %s)))", k, u.r.below(wipers), []string{c, "&" + d}[u.r.below(2)],
				[]string{c, "&" + d}[u.r.below(2)], []string{"nil", "&" + x, "&" + names[u.r.below(len(names))], "&" + names[u.r.below(len(names))]}[u.r.below(4)])
		}
	}
	if loop {
		if u.r.chance(30) {
			u.line("lw%d = *%s", k, c)
		}
		u.shut("}")
	}
	out := []string{c, d}[u.r.below(2)]
	switch u.r.below(5) {
	case 0, 1:
		u.line("lw%d = *%s", k, c)
	case 2:
		u.line("lw%d = %s", k, d)
	case 3:
		u.line("li%d = %s.p", k, out)
	}
	u.line("_, _ = %s, %s", c, d)
	u.shut("}")
}

// given calls what makes things through an interface or a function value, one at a time or several that are in use at once.
func (u *unit) given() {
	k, s := u.k, u.leaky.name
	if u.r.chance(50) {
		u.givenByMethods()
		return
	}
	mk, last := u.fresh("f"), u.fresh("p")
	n := u.fresh("v")
	u.line("%s := %d", n, u.r.below(9))
	switch u.r.below(3) {
	case 0:
		u.line("%s := func(n int) *%s { return &%s{n: n + %s} }", mk, s, s, n)
	case 1:
		u.line("%s := made%d", mk, k)
	case 2:
		u.line("%s := func(n int) *%s {\n\tx := %s{n: n}\n\t%s++\n\tif n == 2 {\n\t\tlp%d = &x\n\t}\n\treturn &x\n}", mk, s, s, n, k)
	}
	if u.r.chance(40) {
		u.line("if %s {\n\t%s = made%d\n}", u.cond(0), mk, k)
	}
	u.line("var %s *%s", last, s)
	keep := len(u.scope)
	i := u.rounds()
	p := u.fresh("p")
	u.line("%s := %s", p, []string{
		fmt.Sprintf("%s(%s)", mk, i.name),
		fmt.Sprintf("told%d(%s, %s)", k, mk, i.name),
		fmt.Sprintf("[]func(int) *%s{%s, made%d}[%s&1](%s)", s, mk, k, i.name, i.name),
		fmt.Sprintf("map[int]func(int) *%s{0: %s}[0](%s)", s, mk, i.name),
	}[u.r.below(4)])
	u.line("mix(scrub(1) & 1)")
	u.line("mix(uint64(%s.n))", p)
	u.line("if %s != nil {\n\tmix(uint64(%s.n))\n}", last, last)
	u.someOrNone()
	switch u.r.below(6) {
	case 0:
		u.line("%s = %s", last, p)
	case 1:
		u.line("if %s == %d {\n\t%s = %s\n}", i.name, u.r.below(3), last, p)
	case 2:
		u.line("defer func() { mix(uint64(%s.n)) }()", p)
	case 3:
		u.line("ls%d = append(ls%d, %s)", k, k, p)
	case 4:
		u.line("defer %s(%s)", mk, i.name)
	}
	u.endRounds(keep)
	u.line("if %s != nil {\n\tmix(uint64(%s.n))\n}", last, last)
	u.line("_ = %s", n)
}

func (u *unit) givenByMethods() {
	k, s := u.k, u.leaky.name
	g, last, f := u.fresh("g"), u.fresh("p"), u.fresh("f")
	a, b := fmt.Sprintf("&giverA%d{}", k), fmt.Sprintf("&giverB%d{%d}", k, u.r.below(5))
	u.line("var %s giver%d = %s", g, k, []string{a, b}[u.r.below(2)])
	if u.r.chance(60) {
		u.line("if %s {\n\t%s = %s\n}", u.cond(0), g, []string{a, b}[u.r.below(2)])
	}
	u.line("var %s *%s\n\tvar %s func() int", last, s, f)
	keep := len(u.scope)
	i := u.rounds()
	p, h := u.fresh("p"), u.fresh("f")
	u.line("%s, %s := %s.give(%s, %s)", p, h, g, i.name, []string{"nil", last}[u.r.below(2)])
	u.line("mix(scrub(1) & 1)")
	u.line("if %s != nil {\n\tmix(uint64(%s.n + %s()))\n}", p, p, h)
	u.line("if %s != nil && %s != nil {\n\tmix(uint64(%s.n + %s()))\n}", last, f, last, f)
	u.someOrNone()
	if u.r.chance(50) {
		u.line("%s = %s", last, p)
	}
	if u.r.chance(30) {
		u.line("%s = %s", f, h)
	}
	if u.r.chance(20) {
		u.line("if %s == 1 {\n\tlp%d = %s\n}", i.name, k, p)
	}
	u.endRounds(keep)
	u.line("mixBool(%s == nil)\n\tmixBool(%s == nil)", last, f)
}

// emptied sets and empties elements of a slice that is made here, and then may let it out.
func (u *unit) emptied() {
	k, s := u.k, u.leaky.name
	x, y, a, n := u.fresh("v"), u.fresh("v"), u.fresh("v"), u.fresh("v")
	u.open("{")
	u.line("%s, %s, %s := %s{n: 1}, &%s{n: 2}, %d", x, y, n, s, s, u.r.below(4))
	if u.r.chance(50) {
		u.line("%s := []*%s{&%s, %s, %s}", a, s, x, y, []string{"nil", y, "&" + x}[u.r.below(3)])
	} else {
		u.line("%s := make([]*%s, 3, %d)", a, s, u.r.between(3, 5))
	}
	other := a
	for steps := u.r.between(3, 8); steps > 0; steps-- {
		at := []string{"0", "1", "2", n + "%3"}[u.r.below(4)]
		what := []string{"nil", "nil", "nil", "&" + x, y, other + "[1]"}[u.r.below(6)]
		switch u.r.below(9) {
		case 0:
			u.line("if %s {\n\t%s[%s] = %s\n}", u.cond(0), a, at, what)
		case 1:
			i := u.fresh("i")
			u.line("for %s := range %s {\n\tif %s != %d {\n\t\t%s[%s] = %s\n\t}\n}", i, a, i, u.r.below(4), a, i, what)
		case 2:
			p := u.fresh("p")
			u.line("for _, %s := range %s {\n\tif %s != nil {\n\t\tmix(uint64(%s.n))\n\t}\n}", p, other, p, p)
		case 3:
			b := u.fresh("v")
			u.line("%s := %s", b, a)
			u.line("_ = %s", b)
			other = b
		case 4:
			u.line("%s[%s], %s[0] = %s[2], %s", other, at, a, a, what)
		case 5:
			u.line("if len(%s) > %s {\n\tmixBool(%s[%s] == nil)\n}", a, n, a, at)
		case 6:
			u.line("%s++", n)
			if u.r.chance(30) {
				u.line("ls%d = append(ls%d, %s[0], %s[%s])", k, k, a, a, at)
			}
		default:
			u.line("%s[%s] = %s", a, at, what)
		}
	}
	switch u.r.below(6) {
	case 0, 1:
		u.line("ls%d = %s", k, a)
	case 2:
		u.line("ls%d = %s[:2]", k, other)
	case 3:
		u.line("ls%d = append(ls%d, %s...)", k, k, a)
	case 4:
		u.line("%s = append(%s[:1], %s[2:]...)\n\tls%d = %s", a, a, other, k, a)
	}
	u.line("mix(scrub(1) & 1)")
	u.line("_, _, _ = %s, %s, %s", x, y, n)
	u.shut("}")
}
