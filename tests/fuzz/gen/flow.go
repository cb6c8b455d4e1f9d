package main

import "fmt"

// Statements with blocks: loops, switches, goroutines, recovered panics, jumps.

func (u *unit) stopWhenSpent() {
	u.open("if spend() {")
	u.line("break")
	u.shut("}")
}

// loopBody writes the rest of a loop whose head stands.
func (u *unit) loopBody(label string, vars ...*variable) {
	keep := len(u.scope)
	u.scope = append(u.scope, vars...)
	for _, v := range vars {
		u.line("_ = %s", v.name)
	}
	u.stopWhenSpent()
	u.at.loops++
	if label != "" {
		u.at.labels = append(u.at.labels, label)
		u.open("if %s {", u.cond(1))
		u.line("continue %s", label)
		u.shut("}")
	}
	u.statements(u.r.between(1, 4))
	if label != "" {
		u.at.labels = u.at.labels[:len(u.at.labels)-1]
	}
	u.at.loops--
	u.scope = u.scope[:keep]
	u.shut("}")
}

func (u *unit) loop() {
	label := ""
	if u.r.chance(20) {
		label = u.fresh("L")
		u.indent--
		u.line("%s:", label)
		u.indent++
	}
	i := &variable{name: u.fresh("i"), t: u.integer(0), fixed: u.r.chance(80)}
	n := u.r.between(2, 4)
	t := u.pick()
	s := u.plainVar(t)
	if s != "" && u.r.chance(60) {
		v := &variable{name: u.fresh("v"), t: t.elem}
		switch t.kind {
		case kSlice, kArray:
			if u.r.chance(30) {
				u.open("for %s := range %s {", i.name, s)
				u.loopBody(label, i)
				return
			}
			u.open("for %s, %s := range %s {", i.name, v.name, s)
			u.loopBody(label, i, v)
			return
		case kString:
			v.t = u.integer(3)
			u.open("for %s, %s := range %s {", i.name, v.name, s)
			u.loopBody(label, i, v)
			return
		case kPointer:
			if t.elem.kind == kArray {
				u.open("for %s := range %s {", i.name, s)
				u.loopBody(label, i)
				return
			}
		}
	}
	switch u.r.below(3) {
	case 0:
		u.open("for %s := range %d {", i.name, n)
		u.loopBody(label, i)
	case 1:
		u.open("for %s := 0; %s < %d; %s++ {", i.name, i.name, n, i.name)
		u.loopBody(label, i)
	case 2:
		u.open("for %s {", u.cond(1))
		u.loopBody(label)
	}
}

func (u *unit) switching() {
	u.open("switch %s & 3 {", u.variableInt(u.integer(u.r.below(len(integers)))))
	for c := u.r.below(2); c < 3; c++ {
		u.line("case %d:", c)
		u.indent++
		u.some()
		if u.r.chance(15) && c < 2 {
			u.line("fallthrough")
		}
		u.indent--
	}
	if u.r.chance(50) {
		u.line("default:")
		u.indent++
		u.some()
		u.indent--
	}
	u.shut("}")
}

func (u *unit) typeSwitch() {
	s := u.plainVar(u.basic(kAny))
	t := u.basic(kAny)
	if len(u.faces) > 0 && u.r.chance(60) {
		face := u.faces[u.r.below(len(u.faces))]
		if other := u.plainVar(face); other != "" {
			s, t = other, face
		}
	}
	if s == "" {
		return
	}
	name := u.fresh("v")
	u.open("switch %s := %s.(type) {", name, s)
	seen := map[*typ]bool{}
	for n := u.r.between(1, 4); n > 0; n-- {
		c := u.pick()
		if u.r.chance(50) {
			c = u.pointer(u.anyStruct())
		}
		if seen[c] || c.kind == kAny || t.kind == kInterface && c.kind != kInterface && !implements(c, t) {
			continue
		}
		seen[c] = true
		u.line("case %s:", c.name)
		u.clause(&variable{name: name, t: c})
	}
	u.line("default:")
	u.clause(&variable{name: name, t: t})
	u.shut("}")
}

func (u *unit) clause(v *variable) {
	u.indent++
	u.line("_ = %s", v.name)
	keep := len(u.scope)
	u.scope = append(u.scope, v)
	u.some()
	u.scope = u.scope[:keep]
	u.indent--
}

// channelVar gives a variable that is a channel, or nil.
func (u *unit) channelVar() *variable {
	for try := 0; try < 12; try++ {
		if v := u.scope[u.r.below(len(u.scope))]; v.t.kind == kChan {
			return v
		}
	}
	return nil
}

func (u *unit) channelStep() {
	c := u.channelVar()
	if c == nil {
		return
	}
	if u.r.chance(60) {
		u.open("if len(%s) < cap(%s) {", c.name, c.name)
		u.line("%s <- %s", c.name, u.expr(c.t.elem, 2))
		u.shut("}")
		return
	}
	u.open("if len(%s) > 0 {", c.name)
	if place := u.known(c.t.elem, true); place != "" && u.r.chance(60) {
		u.line("%s = <-%s", place, c.name)
	} else {
		keep := len(u.scope)
		u.add(&variable{name: u.fresh("v"), t: c.t.elem}, "<-"+c.name)
		u.some()
		u.scope = u.scope[:keep]
	}
	u.shut("}")
}

// selecting has one case that may be taken: other channels are nil.
func (u *unit) selecting() {
	c := u.channelVar()
	if c == nil {
		return
	}
	never := u.fresh("never")
	u.line("var %s chan %s", never, c.t.elem.name)
	u.open("select {")
	u.line("case <-%s:", never)
	v := &variable{name: u.fresh("v"), t: c.t.elem}
	if u.r.chance(60) {
		u.line("case %s <- %s:", c.name, u.expr(c.t.elem, 2))
		u.indent++
		u.some()
		u.indent--
	} else {
		u.line("case %s, ok := <-%s:", v.name, c.name)
		u.line("\tmixBool(ok)")
		u.clause(v)
	}
	u.line("default:")
	u.indent++
	u.some()
	u.indent--
	u.shut("}")
}

// recovering runs statements whose panic is caught; the value may hold pointers to what is gone then.
func (u *unit) recovering() {
	at := u.at
	u.open("func() {")
	u.at = &context{budget: at.budget, lit: at.lit + 1, depth: at.depth}
	t := u.pick()
	if u.r.chance(60) {
		t = u.pointer(u.anyStruct())
	}
	u.open("defer func() {")
	v := &variable{name: u.fresh("v"), t: u.basic(kAny)}
	u.open("if %s := recover(); %s != nil {", v.name, v.name)
	keep := len(u.scope)
	u.scope = append(u.scope, v)
	if t.kind != kAny && u.r.chance(60) {
		w := &variable{name: u.fresh("v"), t: t}
		u.open("if %s, ok := %s.(%s); ok {", w.name, v.name, t.name)
		u.line("_ = %s", w.name)
		u.scope = append(u.scope, w)
		u.some()
		u.shut("}")
	} else {
		u.fold(v.name, v.t, 2)
	}
	u.scope = u.scope[:keep]
	u.shut("}")
	u.shut("}()")
	u.some()
	u.open("if %s {", u.cond(0))
	u.line("panic(%s)", u.exact(t, 2))
	u.shut("}")
	u.some()
	at.budget = u.at.budget
	u.at = at
	u.shut("}()")
}

// goroutine starts one and waits for it.
func (u *unit) goroutine() {
	at := u.at
	wait := u.fresh("w")
	t := u.pick()
	arg := u.expr(t, 2)
	v := &variable{name: u.fresh("a"), t: t}
	byChannel := u.r.chance(50)
	if byChannel {
		u.line("%s := make(chan %s, 1)", wait, t.name)
	} else {
		u.line("var %s sync.WaitGroup", wait)
		u.line("%s.Add(1)", wait)
	}
	u.open("go func(%s %s) {", v.name, t.name)
	u.line("_ = %s", v.name)
	if byChannel {
		u.line("defer close(%s)", wait)
	} else {
		u.line("defer %s.Done()", wait)
	}
	u.line("defer caught%d()", u.k)
	keep := len(u.scope)
	u.scope = append(u.scope, v)
	u.at = &context{budget: at.budget, lit: at.lit + 1, depth: at.depth}
	u.some()
	at.budget = u.at.budget
	if byChannel {
		u.line("%s <- %s", wait, u.expr(t, 2))
	}
	u.at = at
	u.scope = u.scope[:keep]
	u.shut("}(" + arg + ")")
	if byChannel {
		got := u.add(&variable{name: u.fresh("v"), t: t}, "<-"+wait)
		u.line("<-%s", wait) // closed: all that was deferred has run
		u.fold(got.name, t, 2)
		return
	}
	u.line("%s.Wait()", wait)
}

// jumping goes back by a goto, a few times.
func (u *unit) jumping() {
	label, count := u.fresh("L"), u.fresh("c")
	u.open("{")
	u.line("%s := 0", count)
	u.indent--
	u.line("%s:", label)
	u.indent++
	u.open("{")
	u.some()
	u.shut("}")
	u.line("%s++", count)
	u.open("if %s < %d && !spend() {", count, u.r.between(1, 3))
	u.line("goto %s", label)
	u.shut("}")
	u.shut("}")
}

// ---- calls ----

// args gives the arguments of a call.
func (u *unit) args(sig *typ) string {
	s := ""
	for i, p := range sig.params {
		if i > 0 {
			s += ", "
		}
		last := sig.variadic && i == len(sig.params)-1
		switch {
		case last && u.r.chance(40):
			s += u.expr(p, 1) + "..."
		case last:
			for n := u.r.below(3); n > 0; n-- {
				s += u.expr(p.elem, 1) + ", "
			}
		default:
			s += u.expr(p, u.r.between(1, 2))
		}
	}
	return s
}

// call calls something in scope: prefix is "", "defer " or "go ".
func (u *unit) call(prefix string) {
	guard, callee, sig := u.callee()
	if callee == "" {
		if prefix != "" && u.at.lit < 2 {
			t := u.function(nil, nil, false)
			u.line("%s%s()", prefix, u.literalFunc(t))
		}
		return
	}
	u.guarded(guard, func() {
		text := fmt.Sprintf("%s(%s)", callee, u.args(sig))
		if prefix != "" || len(sig.results) == 0 {
			u.line("%s%s", prefix, text)
			return
		}
		u.useResults(text, sig)
	})
}

func (u *unit) useResults(text string, sig *typ) {
	if len(sig.results) == 1 {
		t := sig.results[0]
		if place := u.known(t, true); place != "" && u.r.chance(40) {
			u.line("%s = %s", place, text)
			return
		}
		if outer := u.taking(t); outer != nil && u.r.chance(30) {
			u.line("%s(%s)", outer.name, text)
			return
		}
		if u.r.chance(15) {
			u.fold(text, t, 2)
			return
		}
	}
	names, fresh := "", []*variable{}
	for i, t := range sig.results {
		v := &variable{name: u.fresh("v"), t: t}
		if i > 0 {
			names += ", "
		}
		names += v.name
		fresh = append(fresh, v)
	}
	u.line("%s := %s", names, text)
	for _, v := range fresh {
		u.line("_ = %s", v.name)
		u.scope = append(u.scope, v)
		if u.r.chance(30) {
			u.fold(v.name, v.t, 2)
		}
	}
}

// taking gives a function with one parameter of that type.
func (u *unit) taking(t *typ) *function {
	for _, f := range u.funcs[:u.level] {
		if f.recv == nil && len(f.sig.params) == 1 && f.sig.params[0] == t && !f.sig.variadic {
			return f
		}
	}
	return nil
}

// callee gives something that can be called, when the guard is true.
func (u *unit) callee() (guard, text string, sig *typ) {
	kinds := 4
	if u.ranked && (u.at.lit > 0 || u.level < len(u.funcs)) {
		kinds = 2 // what a value of function or interface type calls may be anything
		if u.r.chance(50) { // calls of calls of calls take the analysis long
			return "", "", nil
		}
	}
	for try := 0; try < 10; try++ {
		switch u.r.below(kinds) {
		case 0, 1:
			if u.level == 0 {
				continue
			}
			f := u.funcs[u.r.below(u.level)]
			if f.recv == nil {
				return "", f.name, f.sig
			}
			if s := u.known(f.recv, false); s != "" && f.recv.kind == kStruct {
				return "", s + "." + f.name, f.sig
			}
			if s := u.plainVar(f.recv); s != "" {
				return s + " != nil", s + "." + f.name, f.sig
			}
			if f.recv.kind == kPointer {
				if s := u.known(f.recv.elem, false); s != "" {
					return "", s + "." + f.name, f.sig
				}
			}
		case 2:
			v := u.scope[u.r.below(len(u.scope))]
			if v.t.kind == kFunc {
				if v.present {
					return "", v.name, v.t
				}
				return v.name + " != nil", v.name, v.t
			}
		case 3:
			if len(u.faces) > 0 {
				face := u.faces[u.r.below(len(u.faces))]
				if s := u.plainVar(face); s != "" {
					m := face.methods[u.r.below(len(face.methods))]
					return s + " != nil", s + "." + m.name, m.sig
				}
			}
		}
	}
	return "", "", nil
}
