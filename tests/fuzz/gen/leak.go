package main

import "fmt"

// Patterns about objects that leak on some paths only: several names lead to one object, it is changed and compared through
// all of them before and behind the place where it leaks, and what leaked is looked at in the end. If it is copied there, no
// name may be left behind.

// leaving is an object in the making of a function, and the names by which it is known.
type leaving struct {
	u          *unit
	s          *typ
	kind       int
	p, q       string   // pointers to it
	in         string   // pointer to its field n
	face       string   // an interface that holds p, or the object
	own        string   // the variable that it is, or ""
	n          string   // a small number that says which way is taken
	pointers   []string // p, q and other expressions for pointers to it
	returns    bool     // the function gives a pointer
}

const (
	leavesNew = iota
	leavesVariable
	leavesParameter
	leavesBox
	leavesClosure
	leavesSlice
	leavesCaptured
	leavingKinds
)

// printLeakHelpers writes where things leak to, what may keep them, and some functions that do nothing else.
func (u *unit) printLeakHelpers() {
	k, s := u.k, u.anyStruct().name
	u.leaky = u.byName[s]
	u.line("var (\n\tlp%d *%s\n\tla%d any\n\tls%d []*%s\n\tlf%d []func() int\n\tli%d *int\n\tln%d [][]int\n\tlm%d map[int]*%s\n)\n",
		k, s, k, k, s, k, k, k, k, s)
	u.line("func same%d(p *%s) *%s { return p }\n", k, s, s)
	u.line("func either%d(p, q *%s, c bool) *%s {\n\tif c {\n\t\treturn q\n\t}\n\treturn p\n}\n", k, s, s)
	u.line("func store%d(p *%s, c bool) {\n\tp.n++\n\tif c {\n\t\tlp%d = p\n\t}\n}\n", k, s, k)
	u.line("func through%d(p *%s) (*int, *%s) { return &p.n, p }\n", k, s, s)
	u.line("func look%d(p *%s) int { return p.n*3 + 1 }\n", k, s)
	u.open("func lookAny%d(v any) int {", k)
	u.open("switch w := v.(type) {")
	u.line("case *%s:\n\t\treturn w.n\n\tcase %s:\n\t\treturn w.n + 1\n\tcase int:\n\t\treturn w", s, s)
	u.shut("}")
	u.line("return 7")
	u.shut("}\n")
	for i := range leavers {
		u.open("func leave%d_%d(n int, own *%s) *%s {", k, i, s, s)
		u.at = &context{lit: 1, budget: 0}
		u.leave1(u.r.below(leavingKinds), "n", "own", true)
		u.at = nil
		u.line("return own")
		u.shut("}\n")
	}
}

// leavers is the number of such functions of a unit.
const leavers = 3

// printLeakReset forgets what leaked; printLeakFolds looks at it.
func (u *unit) printLeakReset() {
	k := u.k
	u.line("lp%d, la%d, ls%d, lf%d, li%d, ln%d, lm%d = nil, nil, nil, nil, nil, nil, nil", k, k, k, k, k, k, k)
	u.line("lw%d = cell%d{}", k, k)
	u.line("lv%d = views%d{}", k, k)
	u.line("lk%d = nil", k)
}

func (u *unit) printLeakFolds() {
	k := u.k
	u.fold(fmt.Sprint("lp", k), u.pointer(u.leaky), 2)
	u.fold(fmt.Sprint("la", k), u.basic(kAny), 2)
	u.fold(fmt.Sprint("ls", k), u.slice(u.pointer(u.leaky)), 2)
	u.line("for _, f := range lf%d {\n\t\tmix(uint64(f()))\n\t}", k)
	u.fold(fmt.Sprint("li", k), u.pointer(u.integer(0)), 1)
	for _, field := range []string{"p", "q", "in.r"} {
		u.fold(fmt.Sprintf("lw%d.%s", k, field), u.pointer(u.integer(0)), 1)
	}
	u.fold(fmt.Sprint("ln", k), u.slice(u.slice(u.integer(0))), 2)
	u.fold(fmt.Sprint("lm", k), u.mapping(u.integer(0), u.pointer(u.leaky)), 2)
	u.printWideFolds()
	u.line("links%d(lk%d)", k, k)
}

// leavings calls such functions, and has objects of its own that leak between other statements.
func (u *unit) leavings() {
	if u.r.chance(60) {
		r := u.fresh("v")
		i := u.fresh("i")
		u.open("for %s := range %d {", i, u.r.between(2, 5))
		u.line("%s := leave%d_%d(%s+%d, %s)", r, u.k, u.r.below(leavers), i, u.r.below(4),
			[]string{"nil", fmt.Sprintf("lp%d", u.k), "&" + u.leaky.name + "{n: " + i + "}"}[u.r.below(3)])
		u.fold(r, u.pointer(u.leaky), 2)
		u.shut("}")
		return
	}
	n := u.variableInt(u.integer(0))
	own := u.fresh("v")
	u.line("var %s *%s", own, u.leaky.name)
	u.open("{")
	u.leave1(u.r.below(leavingKinds), "("+n+")", own, false)
	u.shut("}")
	u.line("_ = %s", own)
}

// leave1 writes one object and what becomes of it.
func (u *unit) leave1(kind int, n, own string, returns bool) {
	l := &leaving{u: u, s: u.leaky, kind: kind, n: n, returns: returns}
	loop := u.r.chance(35)
	if loop {
		i := u.fresh("i")
		u.open("for %s := range %d {", i, u.r.between(2, 5))
		u.line("_ = %s", i)
		if u.r.chance(60) {
			l.n = "(" + n + "+" + i + ")"
		}
	}
	l.declare(own)
	for count := u.r.between(4, 9); count > 0; count-- {
		l.step()
	}
	l.finish()
	if loop {
		u.shut("}")
	}
}

func (l *leaving) declare(own string) {
	u := l.u
	l.p, l.q, l.in, l.face = u.fresh("p"), u.fresh("p"), u.fresh("p"), u.fresh("p")
	made := fmt.Sprintf("%s{n: %s}", l.s.name, l.n)
	switch l.kind {
	case leavesNew:
		u.line("%s := &%s", l.p, made)
	case leavesVariable:
		l.own = u.fresh("v")
		u.line("%s := %s\n\t%s := &%s", l.own, made, l.p, l.own)
	case leavesParameter:
		u.line("%s := %s", l.p, own)
		u.line("if %s == nil || %s {\n\t\t%s = &%s\n\t}", l.p, l.cond(), l.p, made)
	case leavesBox:
		u.line("%s := %s", l.p, made)
		u.line("var %s any = %s", l.face, l.p)
		u.line("%s, _ := %s.(%s)", l.q, l.face, l.s.name)
		u.line("%s := %s", l.in, l.face)
		return
	case leavesClosure:
		y := u.fresh("v")
		u.line("%s := %s * 5", y, l.n)
		u.line("%s := func() int { return %s + %s }", l.p, y, l.n)
		u.line("%s := %s", l.q, l.p)
		return
	case leavesSlice:
		u.line("%s := []int{%s, 2, %s & 3}", l.p, l.n, l.n)
		u.line("%s, %s := %s[1:], &%s[%d]", l.q, l.in, l.p, l.p, u.r.below(3))
		return
	case leavesCaptured:
		u.line("%s := %s", l.p, l.n)
		u.line("%s := &%s", l.q, l.p)
		return
	}
	u.line("%s := %s", l.q, []string{l.p, fmt.Sprintf("same%d(%s)", u.k, l.p)}[u.r.below(2)])
	u.line("%s := &%s.n", l.in, l.q)
	u.line("var %s any = %s", l.face, l.p)
	l.pointers = []string{l.p, l.q, l.p, fmt.Sprintf("same%d(%s)", u.k, l.q), fmt.Sprintf("%s.(*%s)", l.face, l.s.name)}
	if l.own != "" {
		l.pointers = append(l.pointers, "(&"+l.own+")")
	}
}

func (l *leaving) cond() string {
	return fmt.Sprintf("%s&%d == %d", l.n, []int{1, 3, 3, 7}[l.u.r.below(4)], l.u.r.below(4))
}

// step writes a change, a look, or a leak, perhaps on one path only.
func (l *leaving) step() {
	u := l.u
	end := 0
	switch u.r.below(6) {
	case 0, 1:
		u.open("if %s {", l.cond())
		end = 1
	case 2:
		i := u.fresh("i")
		u.open("for %s := range 3 {", i)
		u.open("if %s == %d {", i, u.r.below(4))
		end = 2
	case 3:
		u.open("switch %s & 3 {", l.n)
		u.line("case %d:", u.r.below(4))
		end = 1
	}
	leaks := end > 0 && u.r.chance(45)
	switch {
	case leaks:
		l.leak()
	case l.pointers == nil:
		l.useOther()
	case u.r.chance(60):
		l.change()
	default:
		l.look()
	}
	if end == 0 && !u.at.inHelper() {
		u.someOrNone()
	}
	for ; end > 0; end-- {
		u.shut("}")
	}
}

// inHelper says whether other statements are out of place.
func (c *context) inHelper() bool { return c.budget == 0 }

func (l *leaving) any() string { return l.pointers[l.u.r.below(len(l.pointers))] }

func (l *leaving) change() {
	u, c := l.u, l.u.r.between(1, 90)
	switch u.r.below(7) {
	case 0:
		u.line("%s.n += %d", l.p, c)
	case 1:
		u.line("%s.n ^= %d", l.q, c)
	case 2:
		u.line("*%s += %d", l.in, c)
	case 3:
		u.line("%s = either%d(%s, &%s{n: %d}, %s)", l.q, u.k, l.any(), l.s.name, c, l.cond())
	case 4:
		u.line("%s, %s = through%d(%s)", l.in, l.p, u.k, l.any())
	case 5:
		u.line("store%d(%s, %s)", u.k, l.any(), []string{"false", l.cond()}[u.r.below(2)])
	case 6:
		if l.own != "" {
			u.line("%s.n = %s.n*3 + %d", l.own, l.own, c)
		} else {
			u.line("%s = &%s{n: %d}", l.p, l.s.name, c)
		}
	}
}

func (l *leaving) look() {
	u := l.u
	switch u.r.below(6) {
	case 0:
		u.line("mixBool(%s == %s)", l.any(), l.any())
	case 1:
		u.line("mixBool(%s == &%s.n)", l.in, l.any())
	case 2:
		u.line("mix(uint64(look%d(%s)))", u.k, l.any())
	case 3:
		u.line("mix(uint64(lookAny%d(%s)))", u.k, []string{l.face, l.any()}[u.r.below(2)])
	case 4:
		u.line("mixBool(lp%d == %s)", u.k, l.any())
	case 5:
		u.line("mixBool(%s == any(%s))", l.face, l.any())
	}
}

// useOther changes and looks at objects without fields of their own.
func (l *leaving) useOther() {
	u, c := l.u, l.u.r.between(1, 90)
	switch l.kind {
	case leavesBox:
		u.line("%s.n += lookAny%d(%s)", l.p, u.k, []string{l.face, l.in}[u.r.below(2)])
		u.line("%s, _ = %s.(%s)", l.q, l.in, l.s.name)
	case leavesClosure:
		u.line("mix(uint64(%s() + %s()))", l.p, l.q)
		u.line("%s, %s = %s, %s", l.p, l.q, l.q, l.p)
	case leavesSlice:
		switch u.r.below(4) {
		case 0:
			u.line("%s[%d] += %d", l.p, u.r.below(3), c)
		case 1:
			u.line("%s[%s&1] ^= %d", l.q, l.n, c)
		case 2:
			u.line("*%s += %d", l.in, c)
		case 3:
			u.line("mixBool(%s == &%s[%d])", l.in, l.q, u.r.below(2))
		}
	case leavesCaptured:
		u.line("%s += %d", []string{l.p, "*" + l.q}[u.r.below(2)], c)
		u.line("mix(uint64(%s))", []string{l.p, "*" + l.q}[u.r.below(2)])
	}
}

func (l *leaving) leak() {
	u, k := l.u, l.u.k
	switch l.kind {
	case leavesBox:
		u.line("la%d = %s", k, []string{l.face, l.in}[u.r.below(2)])
		return
	case leavesClosure:
		u.line("lf%d = append(lf%d, %s)", k, k, []string{l.p, l.q}[u.r.below(2)])
		return
	case leavesSlice:
		switch u.r.below(3) {
		case 0:
			u.line("ln%d = append(ln%d, %s)", k, k, []string{l.p, l.q}[u.r.below(2)])
		case 1:
			u.line("li%d = %s", k, l.in)
		case 2:
			u.line("%s = append(%s[:1], %d)", l.q, l.q, u.r.below(50))
		}
		return
	case leavesCaptured:
		switch u.r.below(3) {
		case 0:
			u.line("lf%d = append(lf%d, func() int { %s += 3; return %s })", k, k, l.p, l.p)
		case 1:
			u.line("li%d = %s", k, l.q)
		case 2:
			u.line("defer func() { mix(uint64(%s)) }()", l.p)
		}
		return
	}
	x := l.any()
	switch u.r.below(12) {
	case 0, 1:
		u.line("lp%d = %s", k, x)
	case 2:
		u.line("ls%d = append(ls%d, %s)", k, k, x)
	case 3:
		u.line("li%d = %s", k, l.in)
	case 4:
		u.line("la%d = %s", k, []string{l.face, "any(" + x + ")"}[u.r.below(2)])
	case 5:
		u.line("store%d(%s, true)", k, x)
	case 6:
		u.line("lf%d = append(lf%d, func() int { %s.n += 5; return %s.n })", k, k, l.p, l.q)
	case 7:
		c := u.fresh("c")
		u.line("%s := make(chan *%s, 1)\n%s <- %s\n%s = <-%s", c, l.s.name, c, x, l.q, c)
	case 8:
		c := u.fresh("c")
		u.line("%s := make(chan bool)\ngo func() { %s.n += 9; %s <- true }()\n<-%s", c, l.p, c, c)
	case 9:
		u.line("defer func() { mix(uint64(%s.n)) }()", l.p)
	case 10:
		u.line("if lm%d == nil {\n\tlm%d = map[int]*%s{}\n}\nlm%d[%s&7] = %s", k, k, l.s.name, k, l.n, x)
	case 11:
		if l.returns {
			u.line("return %s", x)
		} else {
			u.line("func() {\n\tdefer func() { la%d = recover() }()\n\tpanic(%s)\n}()", k, x)
		}
	}
}

func (l *leaving) finish() {
	u := l.u
	u.line("mix(scrub(1) & 1)")
	switch l.kind {
	case leavesBox:
		u.line("mix(uint64(lookAny%d(%s) + %s.n + %s.n + lookAny%d(%s)))", u.k, l.face, l.p, l.q, u.k, l.in)
	case leavesClosure:
		u.line("mix(uint64(%s() + %s()*3))", l.p, l.q)
	case leavesSlice:
		u.line("mix(uint64(%s[0] + %s[1]*3 + %s[2]*5 + %s[0]*7 + *%s))", l.p, l.p, l.p, l.q, l.in)
	case leavesCaptured:
		u.line("mix(uint64(%s + *%s*3))", l.p, l.q)
	default:
		u.line("mix(uint64(%s.n + %s.n*3 + *%s*5 + lookAny%d(%s)*7))", l.p, l.q, l.in, u.k, l.face)
		if l.own != "" {
			u.line("mix(uint64(%s.n))", l.own)
		}
	}
}
