package main

import "fmt"

// Patterns are statements that belong together: each keeps addresses in a way of its own, and what is in between is random.

func (u *unit) pattern() {
	e := u.pick()
	if u.r.chance(50) {
		e = u.anyStruct()
	}
	switch u.r.below(11) {
	case 0:
		u.keptInSlice(e)
	case 1:
		u.previous(e)
	case 2:
		u.rotated(e)
	case 3:
		u.keptInMap(e)
	case 4:
		u.keptInArray(e)
	case 5:
		u.functions(e)
	case 6:
		u.chain()
	case 7:
		u.constructed()
	case 8:
		u.leakedSometimes()
	case 9:
		u.boxed(e)
	case 10:
		u.built()
	}
}

// rounds opens a loop and gives its variable.
func (u *unit) rounds() *variable {
	i := &variable{name: u.fresh("i"), t: u.integer(0), fixed: true}
	if u.r.chance(50) {
		u.open("for %s := range %d {", i.name, u.r.between(2, 5))
	} else {
		u.open("for %s := 0; %s < %d; %s++ {", i.name, i.name, u.r.between(2, 5), i.name)
	}
	u.line("_ = %s", i.name)
	u.stopWhenSpent()
	u.scope = append(u.scope, i)
	u.at.loops++
	return i
}

func (u *unit) endRounds(keep int) {
	u.at.loops--
	u.scope = u.scope[:keep]
	u.shut("}")
}

func (u *unit) someOrNone() {
	if u.r.chance(50) {
		u.statements(u.r.between(1, 2))
	}
}

func (u *unit) keptInSlice(e *typ) {
	kept := &variable{name: u.fresh("kept"), t: u.slice(u.pointer(e)), fixed: true}
	u.line("var %s %s", kept.name, kept.t.name)
	keep := len(u.scope)
	i := u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.someOrNone()
	if u.r.chance(50) {
		u.open("if %s%%2 == %d {", i.name, u.r.below(2))
		u.line("%s = append(%s, &%s)", kept.name, kept.name, x.name)
		u.shut("}")
	} else {
		u.line("%s = append(%s, &%s)", kept.name, kept.name, x.name)
	}
	u.endRounds(keep)
	u.line("%s = %s[:len(%s):len(%s)]", kept.name, kept.name, kept.name, kept.name)
	u.scope = append(u.scope, kept)
	u.someOrNone()
	u.fold(kept.name, kept.t, 3)
}

// previous keeps the object of the iteration before.
func (u *unit) previous(e *typ) {
	before := u.add(&variable{name: u.fresh("v"), t: u.pointer(e)}, "nil")
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.open("if %s != nil {", before.name)
	u.fold("*"+before.name, e, 1)
	u.shut("}")
	u.someOrNone()
	u.line("%s = &%s", before.name, x.name)
	u.endRounds(keep)
	u.fold(before.name, before.t, 2)
}

// rotated keeps the objects of two iterations.
func (u *unit) rotated(e *typ) {
	p := u.add(&variable{name: u.fresh("v"), t: u.pointer(e)}, "nil")
	q := u.add(&variable{name: u.fresh("v"), t: u.pointer(e)}, "nil")
	keep := len(u.scope)
	u.rounds()
	fresh := u.fresh("v")
	if e.kind == kStruct && u.r.chance(50) {
		u.line("%s := &%s", fresh, u.structExpr(e, 2))
	} else {
		u.line("%s := new(%s)", fresh, e.name)
		u.line("*%s = %s", fresh, u.expr(e, 1))
	}
	u.scope = append(u.scope, &variable{name: fresh, t: p.t, fixed: true, present: true})
	u.someOrNone()
	u.line("%s, %s = %s, %s", p.name, q.name, q.name, fresh)
	u.endRounds(keep)
	u.fold(p.name, p.t, 2)
	u.fold(q.name, q.t, 2)
}

func (u *unit) keptInMap(e *typ) {
	t := u.mapping(u.integer(0), u.pointer(e))
	m := u.add(&variable{name: u.fresh("v"), t: t, fixed: true}, "make("+t.name+")")
	keep := len(u.scope)
	i := u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.line("%s[%s%%3] = &%s", m.name, i.name, x.name)
	u.someOrNone()
	u.endRounds(keep)
	u.fold(m.name, t, 2)
}

func (u *unit) keptInArray(e *typ) {
	if e.kind == kArray {
		e = u.integer(0)
	}
	t := u.array(3, u.pointer(e))
	a := u.add(&variable{name: u.fresh("v"), t: t}, t.name+"{}")
	keep := len(u.scope)
	i := u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.line("%s[%s%%3] = &%s", a.name, i.name, x.name)
	u.someOrNone()
	u.endRounds(keep)
	b := u.add(&variable{name: u.fresh("v"), t: t}, a.name)
	u.someOrNone()
	u.fold(b.name, t, 2)
}

// functions keeps closures over the variables of each iteration.
func (u *unit) functions(e *typ) {
	own := u.pointer(u.anyStruct())
	t := u.slice(u.function([]*typ{own}, []*typ{u.pointer(e)}, false))
	fs := u.fresh("v")
	u.line("var %s %s", fs, t.name)
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	u.open("%s = append(%s, func(own %s) (*%s) {", fs, fs, own.name, e.name)
	if place := u.known(e, true); place != "" {
		u.line("%s = %s", place, u.expr(e, 1))
	}
	u.line("return &%s", x.name)
	u.shut("})")
	u.someOrNone()
	u.endRounds(keep)
	f := u.fresh("v")
	u.open("for _, %s := range %s {", f, fs)
	u.fold(f+"(nil)", u.pointer(e), 2)
	u.shut("}")
}

// chain links nodes by the first field that can.
func (u *unit) chain() {
	for _, s := range u.structs {
		for _, f := range s.fields {
			if f.t.kind != kPointer || f.t.elem != s {
				continue
			}
			head := u.add(&variable{name: u.fresh("v"), t: f.t}, "nil")
			keep := len(u.scope)
			i := u.rounds()
			u.someOrNone()
			u.line("%s = &%s{n: %s, %s: %s}", head.name, s.name, i.name, f.name, head.name)
			u.endRounds(keep)
			u.fold(head.name, head.t, 3)
			return
		}
	}
	u.declare()
}

// constructed keeps one of the objects that a function gives in a loop.
func (u *unit) constructed() {
	for try := 0; try < 12 && u.level > 0; try++ {
		f := u.funcs[u.r.below(u.level)]
		if f.recv != nil || len(f.sig.results) == 0 || f.sig.results[0].kind != kPointer {
			continue
		}
		t := f.sig.results[0]
		held := u.add(&variable{name: u.fresh("v"), t: t}, "nil")
		keep := len(u.scope)
		i := u.rounds()
		got := &variable{name: u.fresh("v"), t: t}
		names := got.name
		for range f.sig.results[1:] {
			names += ", _"
		}
		u.line("%s := %s(%s)", names, f.name, u.args(f.sig))
		u.scope = append(u.scope, got)
		u.someOrNone()
		u.open("if %s == %d {", i.name, u.r.below(3))
		u.line("%s = %s", held.name, got.name)
		u.shut("}")
		u.endRounds(keep)
		u.fold(held.name, t, 2)
		return
	}
	u.call("")
}

// leakedSometimes puts an object into a package variable on one path, and changes it on all.
func (u *unit) leakedSometimes() {
	var global *variable
	for _, v := range u.scope {
		if v.t.kind == kPointer && v.t.elem.kind == kStruct && v.name[0] == 'g' {
			global = v
		}
	}
	if global == nil {
		u.assign()
		return
	}
	p := &variable{name: u.fresh("v"), t: global.t, fixed: true, present: true}
	u.add(p, "&"+u.structExpr(p.t.elem, 2))
	u.someOrNone()
	u.open("if %s {", u.cond(0))
	u.line("%s = %s", global.name, p.name)
	u.shut("}")
	u.line("%s.n += 3", p.name)
	u.someOrNone()
	u.fold(global.name, global.t, 2)
}

// boxed keeps values behind interfaces, by value and by address.
func (u *unit) boxed(e *typ) {
	t := u.slice(u.basic(kAny))
	s := u.fresh("v")
	u.line("var %s %s", s, t.name)
	keep := len(u.scope)
	u.rounds()
	x := u.add(&variable{name: u.fresh("v"), t: e}, u.expr(e, 2))
	if u.r.chance(50) {
		u.line("%s = append(%s, %s, &%s)", s, s, x.name, x.name)
	} else {
		u.line("%s = append(%s, &%s)", s, s, x.name)
	}
	u.someOrNone()
	u.endRounds(keep)
	v, p := u.fresh("v"), u.fresh("v")
	u.open("for _, %s := range %s {", v, s)
	u.fold(v, u.basic(kAny), 2)
	u.open("if %s, ok := %s.(*%s); ok {", p, v, e.name)
	u.fold(p, u.pointer(e), 2)
	u.shut("}")
	u.shut("}")
}

// built makes a string piece by piece, or sorts by a function that captures.
func (u *unit) built() {
	if u.r.chance(50) {
		b := u.fresh("b")
		u.line("var %s strings.Builder", b)
		keep := len(u.scope)
		u.rounds()
		u.line("%s.WriteString(%s)", b, u.exact(u.basic(kString), 1))
		u.line("fmt.Fprint(&%s, %s, %s)", b, u.printable(1), u.printable(1))
		u.endRounds(keep)
		u.add(&variable{name: u.fresh("v"), t: u.basic(kString)}, b+".String()")
		return
	}
	s := u.plainVar(u.slice(u.integer(0)))
	if s == "" {
		s = fmt.Sprint("[]int{5, 3, ", u.r.below(9), "}")
	}
	v := u.add(&variable{name: u.fresh("v"), t: u.slice(u.integer(0))}, "append([]int(nil), "+s+"...)")
	i, j := u.fresh("i"), u.fresh("j")
	u.line("sort.Slice(%s, func(%s, %s int) bool { return %s[%s]&7 < %s[%s]&7 })", v.name, i, j, v.name, i, v.name, j)
	u.line("sort.Ints(%s)", v.name)
}
