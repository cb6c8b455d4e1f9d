package main

import "fmt"

// Patterns about calls: recursion that hands frames down, sizes that are bounded somewhere else, factories behind interfaces,
// literals that are called at once, clauses with several types.

func (u *unit) callPattern(e *typ) {
	switch u.r.below(5) {
	case 0:
		u.descent()
	case 1:
		u.sized(e)
	case 2:
		u.factories()
	case 3:
		u.calledAtOnce(e)
	case 4:
		u.severalTypes()
	}
}

// printDeepHelpers writes what the patterns call: every unit has its own, with choices of its own.
func (u *unit) printDeepHelpers() {
	u.printDescent()
	u.printSizes()
	u.printFactories()
}

// A chain of frames: each level hands its own down, and may be linked into the one above, or be given back.
func (u *unit) printDescent() {
	k := u.k
	u.line("type fr%d struct {\n\tv        int\n\tup, down *fr%d\n\tp        *int\n}\n", k, k)
	for _, f := range []struct{ name, next string }{{"down", "across"}, {"across", "down"}} {
		u.open("func %s%d(n int, up, top *fr%d) *fr%d {", f.name, k, k, k)
		if u.r.chance(50) {
			u.line("me := fr%d{v: n, up: up}\n\tat := &me", k)
		} else {
			u.line("at := &fr%d{v: n, up: up}", k)
		}
		u.line("x := n * 3\n\t_ = x")
		switch u.r.below(5) {
		case 0:
			u.line("at.p = &x")
		case 1:
			u.line("if up != nil {\n\t\tup.p = &x\n\t}")
		case 2:
			u.line("if top != nil {\n\t\ttop.p = &x\n\t}")
		}
		if u.r.chance(30) {
			u.line("if %s != nil {\n\t\t%s.down = at\n\t}", "up", "up")
		} else if u.r.chance(20) {
			u.line("if top != nil {\n\t\ttop.down = at\n\t}")
		}
		u.open("if n <= 0 || spend() {")
		u.line("walk%d(at)", k)
		u.line("return %s", []string{"up", "top", "at", "nil", fmt.Sprintf("&fr%d{v: 7, up: up}", k)}[u.r.below(5)])
		u.shut("}")
		u.line("r := %s%d(n-1, at, %s)", []string{f.name, f.next}[u.r.below(2)], k, []string{"top", "up", "at"}[u.r.below(3)])
		u.line("mix(scrub(2) & 1)")
		u.line("walk%d(at)", k)
		if u.r.chance(30) {
			u.line("at.p, at.down = nil, nil")
		}
		if u.r.chance(30) {
			u.line("if r != nil && r != at && r.up == nil {\n\t\tr.up = at\n\t}")
		}
		u.line("return r")
		u.shut("}\n")
	}
	u.open("func walk%d(at *fr%d) {", k, k)
	u.open("for i := 0; at != nil && i < 6; i++ {")
	u.line("mix(uint64(at.v))")
	u.line("if at.p != nil {\n\t\t\tmix(uint64(*at.p))\n\t\t}")
	u.line("if at.down != nil {\n\t\t\tmix(uint64(at.down.v))\n\t\t}")
	u.line("at = at.up")
	u.shut("}")
	u.shut("}\n")
}

func (u *unit) descent() {
	k := u.k
	top, r := u.fresh("v"), u.fresh("v")
	u.line("%s := fr%d{v: 4}", top, k)
	u.open("for %s := range 2 {", r)
	u.line("walk%d(%s%d(%s+%d, %s, %s))", k, []string{"down", "across"}[u.r.below(2)], k, r, u.r.below(5),
		[]string{"nil", "&" + top}[u.r.below(2)], []string{"nil", "&" + top}[u.r.below(2)])
	u.shut("}")
	u.someOrNone()
	u.line("walk%d(&%s)", k, top)
}

// A clamp, and a function whose callers all pass something bounded, or not.
func (u *unit) printSizes() {
	k, most := u.k, u.r.between(1, 9)
	u.line("func size%d(n int) int {\n\tif n < 0 {\n\t\treturn 0\n\t}\n\treturn min(n, %d)\n}\n", k, most)
	u.open("func filled%d(n int, s string) []int {", k)
	u.line("a := make([]int, n, n+%d)", u.r.below(3))
	u.line("b := make([]byte, len(s)+len(a))")
	u.line("copy(b[n:], s)")
	u.line("for i := range a {\n\t\ta[i] = i + int(b[len(b)-1-i%%(len(b))])\n\t}")
	if u.r.chance(50) {
		u.line("for _, x := range a {\n\t\tmix(uint64(x))\n\t}\n\treturn nil")
	} else {
		u.line("return a")
	}
	u.shut("}\n")
}

func (u *unit) sized(e *typ) {
	k := u.k
	n := u.variableInt(u.integer(0))
	s, t, i := u.fresh("v"), u.fresh("v"), u.fresh("i")
	u.line("%s := make([]%s, size%d(%s))", s, e.name, k, n)
	u.line("for %s := range %s {\n\t%s[%s] = %s\n}", i, s, s, i, u.expr(e, 1))
	u.line("%s := make([]*%s, len(%s))", t, e.name, s)
	u.line("for %s := range %s {\n\t%s[%s] = &%s[%s]\n}", i, t, t, i, s, i)
	kept := u.add(&variable{name: u.fresh("v"), t: u.slice(e), fixed: true}, "nil")
	keep := len(u.scope)
	u.rounds()
	c := u.fresh("v")
	u.open("if len(%s) <= %d {", s, u.r.between(2, 9))
	u.line("%s := make([]%s, len(%s))", c, e.name, s)
	u.line("copy(%s, %s)", c, s)
	if u.r.chance(50) {
		u.line("%s = %s", kept.name, c)
	}
	u.fold(c, u.slice(e), 1)
	u.shut("}")
	u.someOrNone()
	u.endRounds(keep)
	text := []string{`"abc"`, `"a" + strconv.Itoa(len(` + s + `))`}[u.r.below(2)]
	u.fold(fmt.Sprintf("filled%d(%d, %s)", k, u.r.between(1, 6), text), u.slice(u.integer(0)), 1)
	u.fold(fmt.Sprintf("filled%d(size%d(%s)+1, %q)", k, k, n, "xy"), u.slice(u.integer(0)), 1)
	u.fold(kept.name, kept.t, 2)
	u.fold(t, u.slice(u.pointer(e)), 2)
}

// Factories behind an interface: what one makes is new, what the other keeps lives on in it.
func (u *unit) printFactories() {
	k, s := u.k, u.structs[0].name
	u.line("type factory%d interface {\n\tfresh(n int) *%s\n\tkeep(p *%s) *%s\n}\n", k, s, s, s)
	u.line("type own%d struct{ last *%s }\n", k, s)
	u.line("type plain%d struct{ n int }\n", k)
	one := fmt.Sprintf("return &%s{n: n}", s)
	if u.r.chance(50) {
		one = fmt.Sprintf("x := %s{n: n}\n\tx.n++\n\treturn &x", s)
	}
	u.line("func (f *own%d) fresh(n int) *%s {\n\t%s\n}\n", k, s, one)
	u.line("func (f *own%d) keep(p *%s) *%s {\n\told := f.last\n\tf.last = p\n\treturn old\n}\n", k, s, s)
	u.line("func (f *plain%d) fresh(n int) *%s { return &%s{n: n + f.n} }\n", k, s, s)
	u.line("func (f *plain%d) keep(p *%s) *%s {\n\tf.n += p.n\n\treturn p\n}\n", k, s, s)
}

func (u *unit) factories() {
	k, s := u.k, u.structs[0]
	f, last := u.fresh("f"), u.add(&variable{name: u.fresh("v"), t: u.pointer(s)}, "nil")
	u.line("var %s factory%d = &own%d{}", f, k, k)
	if u.r.chance(60) {
		u.open("if %s {", u.cond(0))
		u.line("%s = &plain%d{3}", f, k)
		u.shut("}")
	}
	keep := len(u.scope)
	i := u.rounds()
	p := &variable{name: u.fresh("v"), t: u.pointer(s), fixed: true, present: true}
	u.add(p, fmt.Sprintf("%s.fresh(%s)", f, i.name))
	u.someOrNone()
	if u.r.chance(60) {
		u.line("%s = %s.keep(%s)", last.name, f, p.name)
	} else {
		u.line("mix(uint64(%s.n))", p.name)
	}
	u.endRounds(keep)
	u.fold(last.name, last.t, 2)
}

// calledAtOnce has a literal that gives the address of a variable of its own.
func (u *unit) calledAtOnce(e *typ) {
	held := u.add(&variable{name: u.fresh("v"), t: u.pointer(e)}, "nil")
	keep := len(u.scope)
	i := u.rounds()
	p, y := u.fresh("v"), u.fresh("v")
	u.open("%s := func() *%s {", p, e.name)
	u.line("%s := %s", y, u.exact(e, 1))
	u.line("return &%s", y)
	u.shut("}()")
	u.fold(p, u.pointer(e), 1)
	u.open("if %s == %d {", i.name, u.r.below(3))
	u.line("%s = %s", held.name, p)
	u.shut("}")
	u.someOrNone()
	u.endRounds(keep)
	u.fold(held.name, held.t, 2)
}

// severalTypes keeps what fits a clause with several types.
func (u *unit) severalTypes() {
	kept := u.add(&variable{name: u.fresh("v"), t: u.basic(kAny)}, "nil")
	keep := len(u.scope)
	i := u.rounds()
	a, b := u.anyStruct(), u.pick()
	x := u.add(&variable{name: u.fresh("v"), t: a}, u.structExpr(a, 1))
	y := u.add(&variable{name: u.fresh("v"), t: b}, u.expr(b, 1))
	v, w := u.fresh("v"), u.fresh("v")
	u.line("var %s any = &%s", v, x.name)
	u.open("if %s%%2 == %d {", i.name, u.r.below(2))
	u.line("%s = &%s", v, y.name)
	u.shut("}")
	u.open("switch %s := %s.(type) {", w, v)
	if a == b {
		u.line("case *%s, *float32:", a.name)
	} else {
		u.line("case *%s, *float32:", []*typ{a, b}[u.r.below(2)].name)
	}
	u.line("\t%s = %s", kept.name, w)
	u.line("case nil:")
	u.line("default:")
	u.indent++
	u.fold(w, u.basic(kAny), 1)
	u.indent--
	u.shut("}")
	u.someOrNone()
	u.endRounds(keep)
	u.fold(kept.name, kept.t, 2)
}
