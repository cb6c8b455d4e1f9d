package main

import "fmt"

// More patterns. These mix several ways to keep an address: fields of elements, behind interfaces, in channels, bound to methods,
// stored by callees, made by callees.

func (u *unit) mixture() {
	e := u.pick()
	if u.r.chance(50) {
		e = u.anyStruct()
	}
	switch u.r.below(14) {
	case 0:
		u.fieldsOfElements()
	case 1:
		u.throughChannel(e)
	case 2:
		u.boundMethods()
	case 3:
		u.variadicKept(e)
	case 4:
		u.copied(e)
	case 5:
		u.labelled(e)
	case 6:
		u.deferredInLoop(e)
	case 7:
		u.stored()
	case 8:
		u.made()
	case 9:
		u.produced()
	default:
		u.callPattern(e)
	}
}

// ---- helpers that are declared once for a unit ----

// A setter stores the address of a variable of its own in what its caller has; a maker gives several things that it made.
type setter struct {
	name string
	s    *typ // struct
	at   *typ // what the field points to
}

type maker struct {
	name    string
	e       *typ
	results []*typ
}

func (u *unit) printHelpers() {
	u.printDeepHelpers()
	u.printLeakHelpers()
	u.printGivers()
	u.printIndexers()
	u.printWide()
	u.printLinks()
	for _, s := range u.structs {
		for _, f := range s.fields {
			if f.embedded || f.t.kind != kPointer {
				continue
			}
			h := setter{fmt.Sprintf("set%d_%d", u.k, len(u.setters)), s, f.t.elem}
			u.setters = append(u.setters, h)
			u.open("func %s(to *%s, v %s) *%s {", h.name, s.name, f.t.elem.name, s.name)
			u.line("x := v")
			u.line("to.%s = &x", f.name)
			u.line("return to")
			u.shut("}\n")
		}
	}
	for n := u.r.between(1, 2); n > 0; n-- {
		e := u.pick()
		if e.kind == kArray {
			e = u.anyStruct()
		}
		u.printMaker(e)
	}
}

func (u *unit) printMaker(e *typ) {
	m := maker{name: fmt.Sprintf("make%d_%d", u.k, len(u.makers)), e: e,
		results: []*typ{u.slice(e), u.mapping(u.integer(0), e), u.basic(kAny), u.pointer(e), u.slice(u.pointer(e))}}
	u.makers = append(u.makers, m)
	u.open("func %s(n int, v %s) %s {", m.name, e.name, signature(u.function(nil, m.results, false), nil, nil)[2:])
	u.line("x, y := v, v")
	switch u.r.below(3) {
	case 0:
		u.line("s := []%s{v, x}", e.name)
	case 1:
		u.line("s := make([]%s, 3)", e.name)
		u.line("s[1] = v")
	case 2:
		u.line("s := make([]%s, 0, n&7)", e.name)
		u.line("s = append(s, v)")
		u.line("s = s[:1:1]")
	}
	boxed := []string{"v", "&y", "s", "&s[0]"}[u.r.below(4)]
	if e.kind == kAny || e.kind == kInterface {
		boxed = "&y"
	}
	u.line("return s, map[int]%s{1: v}, %s, &x, []*%s{&y, &x}", e.name, boxed, e.name)
	u.shut("}\n")
}

// ---- patterns ----

// fieldsOfElements takes addresses of fields of elements, puts them behind interfaces, and lets the slice grow.
func (u *unit) fieldsOfElements() {
	s := u.anyStruct()
	array := u.array(3, s)
	v := u.fresh("v")
	if u.r.chance(50) {
		u.line("var %s %s", v, array.name)
	} else {
		u.line("%s := make([]%s, 3, %d)", v, s.name, u.r.between(3, 5))
	}
	u.line("%s[0], %s[2] = %s, %s", v, v, u.structExpr(s, 2), u.structExpr(s, 1))
	f := s.fields[u.r.below(len(s.fields))]
	list, fs, i := u.fresh("v"), u.fresh("v"), u.fresh("i")
	u.line("var %s []any", list)
	u.line("var %s []func() int", fs)
	u.open("for %s := range %s {", i, v)
	u.stopWhenSpent()
	p := u.fresh("p")
	u.line("%s := &%s[%s].%s", p, v, i, f.name)
	u.line("%s = append(%s, %s, &%s[%s].n)", list, list, p, v, i)
	u.line("%s = append(%s, func() int { %s[%s].n++; return %s[%s].n })", fs, fs, v, i, v, i)
	if u.r.chance(40) {
		u.line("defer func() { mix(uint64(%s[%s].n)) }()", v, i)
	}
	u.shut("}")
	if u.r.chance(50) {
		u.line("%s[1] = %s", v, u.structExpr(s, 2))
	}
	u.someOrNone()
	g := u.fresh("v")
	u.line("for _, %s := range %s { mix(uint64(%s())) }", g, fs, g)
	x := u.fresh("v")
	u.open("for _, %s := range %s {", x, list)
	u.open("switch %s := %s.(type) {", x, x)
	u.line("case *int:")
	u.line("\tmix(uint64(*%s))", x)
	if f.t.name != "int" {
		u.line("case *%s:", f.t.name)
		u.indent++
		u.fold("*"+x, f.t, 1)
		u.indent--
	}
	u.shut("}")
	u.shut("}")
}

// throughChannel sends addresses, and takes them out in order.
func (u *unit) throughChannel(e *typ) {
	c := u.fresh("c")
	t := u.pointer(e)
	u.line("%s := make(chan *%s, 6)", c, e.name)
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.line("%s <- &%s", c, x.name)
	u.someOrNone()
	u.endRounds(keep)
	u.line("close(%s)", c)
	kept := u.add(&variable{name: u.fresh("v"), t: t}, "<-"+c)
	p := u.fresh("p")
	u.open("for %s := range %s {", p, c)
	u.fold(p, t, 2)
	if u.r.chance(50) {
		u.line("%s = %s", kept.name, p)
	}
	u.shut("}")
	u.fold(kept.name, t, 2)
}

// boundMethods keeps method values of the objects of each round.
func (u *unit) boundMethods() {
	s := u.anyStruct()
	fs := u.fresh("v")
	u.line("var %s []func()", fs)
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: s}, u.structExpr(s, 2))
	u.line("%s = append(%s, %s.Bump%s)", fs, fs, x.name, s.name)
	if u.r.chance(50) {
		u.line("%s = append(%s, %s.Show%s)", fs, fs, x.name, s.name)
	}
	u.line("%s.n++", x.name)
	if u.r.chance(40) {
		u.line("defer %s.Bump%s()", x.name, s.name)
	}
	u.someOrNone()
	u.endRounds(keep)
	f := u.fresh("v")
	u.line("for _, %s := range %s { %s() }", f, fs, f)
}

func (u *unit) variadicKept(e *typ) {
	f, t := u.fresh("f"), u.slice(u.pointer(e))
	body := []string{"return ps", "return append(ps[:len(ps):len(ps)], ps...)", "return ps[len(ps)/2:]",
		"return append([]*" + e.name + "{}, ps...)"}[u.r.below(4)]
	u.line("%s := func(ps ...*%s) []*%s { %s }", f, e.name, e.name, body)
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	var all = u.fresh("v")
	u.line("var %s %s", all, t.name)
	keep := len(u.scope)
	u.rounds()
	y := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 1))
	u.line("%s = %s(&%s, &%s)", all, f, x.name, y.name)
	if u.r.chance(50) {
		u.line("%s = %s(%s...)", all, f, all)
	}
	u.someOrNone()
	u.endRounds(keep)
	u.fold(all, t, 2)
}

// copied has copies of pointers when the slice that they came from is cleared.
func (u *unit) copied(e *typ) {
	t := u.slice(u.pointer(e))
	a, b := u.fresh("v"), u.fresh("v")
	u.line("%s := make(%s, min(%s&7+1, 3))", a, t.name, u.variableInt(u.integer(0)))
	keep := len(u.scope)
	i := u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.line("%s[%s%%len(%s)] = &%s", a, i.name, a, x.name)
	u.someOrNone()
	u.endRounds(keep)
	u.line("%s := make(%s, max(len(%s), 2))", b, t.name, a)
	u.line("copy(%s, %s)", b, a)
	u.line("clear(%s)", a)
	u.someOrNone()
	u.fold(b, t, 2)
}

// labelled leaves two loops with an object of the inner one.
func (u *unit) labelled(e *typ) {
	held := u.add(&variable{name: u.fresh("v"), t: u.pointer(e)}, "nil")
	label := u.fresh("L")
	u.indent--
	u.line("%s:", label)
	u.indent++
	keep := len(u.scope)
	u.rounds()
	inner := len(u.scope)
	i := u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.open("if %s != nil && %s == 1 {", held.name, i.name)
	u.fold(held.name, held.t, 1)
	u.shut("}")
	u.line("%s = &%s", held.name, x.name)
	u.open("if %s {", u.cond(1))
	u.line("%s %s", []string{"continue", "break"}[u.r.below(2)], label)
	u.shut("}")
	u.someOrNone()
	u.endRounds(inner)
	u.endRounds(keep)
	u.fold(held.name, held.t, 2)
}

func (u *unit) deferredInLoop(e *typ) {
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	p := u.fresh("p")
	u.open("defer func(%s *%s) {", p, e.name)
	u.fold("*"+p, e, 1)
	u.shut("}(&" + x.name + ")")
	u.someOrNone()
	u.endRounds(keep)
}

// stored lets callees put variables of their own into what is declared here.
func (u *unit) stored() {
	if len(u.setters) == 0 {
		u.boundMethods()
		return
	}
	h := u.setters[u.r.below(len(u.setters))]
	to := u.add(&variable{name: u.fresh("v"), t: h.s}, u.structExpr(h.s, 1))
	list := u.add(&variable{name: u.fresh("v"), t: u.slice(u.pointer(h.s)), fixed: true}, "nil")
	u.line("%s(&%s, %s)", h.name, to.name, u.expr(h.at, 2))
	keep := len(u.scope)
	u.rounds()
	u.line("%s(&%s, %s)", h.name, to.name, u.expr(h.at, 1))
	u.line("%s = append(%s, %s(&%s{n: 2}, %s))", list.name, list.name, h.name, h.s.name, u.expr(h.at, 1))
	if u.r.chance(50) {
		u.line("%s = append(%s, %s(%s(new(%s), %s), %s))", list.name, list.name, h.name, h.name, h.s.name,
			u.expr(h.at, 1), u.expr(h.at, 1))
	}
	u.someOrNone()
	u.endRounds(keep)
	u.line("%s = %s[:len(%s):len(%s)]", list.name, list.name, list.name, list.name)
	u.fold(to.name, h.s, 2)
	u.fold(list.name, list.t, 2)
}

// made keeps some of what a function makes in each round, and gives it to the next call.
func (u *unit) made() {
	m := u.makers[u.r.below(len(u.makers))]
	var kept, got []*variable
	for _, t := range m.results {
		kept = append(kept, u.add(&variable{name: u.fresh("v"), t: t, fixed: true}, u.zero(t)))
	}
	keep := len(u.scope)
	i := u.rounds()
	names := ""
	for n, t := range m.results {
		v := &variable{name: u.fresh("v"), t: t, fixed: true}
		got = append(got, v)
		if n > 0 {
			names += ", "
		}
		names += v.name
	}
	value := u.expr(m.e, 2)
	if u.r.chance(50) {
		u.open("if len(%s) > 0 {", kept[0].name)
		u.line("%s, %s, _, _, _ = %s(%s, %s[0])", kept[0].name, kept[1].name, m.name, i.name, kept[0].name)
		u.shut("}")
	}
	u.line("%s := %s(%s, %s)", names, m.name, i.name, value)
	for n, v := range got {
		u.line("_ = %s", v.name)
		u.scope = append(u.scope, v)
		switch u.r.below(3) {
		case 0:
			u.open("if %s == %d {", i.name, u.r.below(3))
			u.line("%s = %s", kept[n].name, v.name)
			u.shut("}")
		case 1:
			u.line("%s = %s", kept[n].name, v.name)
		}
	}
	u.someOrNone()
	u.endRounds(keep)
	for _, v := range kept {
		u.fold(v.name, v.t, 2)
	}
}

// produced is a goroutine that sends addresses of its variables while others are taken out.
func (u *unit) produced() {
	s := u.anyStruct()
	c, i, x, p := u.fresh("c"), u.fresh("i"), u.fresh("x"), u.fresh("p")
	u.line("%s := make(chan *%s, %d)", c, s.name, u.r.below(3))
	u.open("go func() {")
	u.line("defer close(%s)", c)
	u.open("for %s := 0; %s < %d; %s++ {", i, i, u.r.between(2, 5), i)
	u.line("%s := %s{n: %s}", x, s.name, i)
	u.line("%s <- &%s", c, x)
	u.shut("}")
	u.shut("}()")
	last := u.add(&variable{name: u.fresh("v"), t: u.pointer(s)}, "nil")
	u.open("for %s := range %s {", p, c)
	u.line("mix(uint64(%s.n))", p)
	u.open("if %s != nil {", last.name)
	u.line("%s.n += %s.n", p, last.name)
	u.shut("}")
	u.line("%s = %s", last.name, p)
	u.shut("}")
	u.fold(last.name, last.t, 2)
}
