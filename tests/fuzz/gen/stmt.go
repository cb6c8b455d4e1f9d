package main

import "strings"

// Statements. Whatever Go leaves open is kept out: maps are walked in no order that shows, capacities that append chose are
// never used, a select has one case that can be taken, goroutines are joined before anything else happens.

// printFunction writes a declared function.
func (u *unit) printFunction(f *function, budget int) {
	keep := len(u.scope)
	head := "func "
	if f.recv != nil {
		head += "(self " + f.recv.name + ") "
		u.scope = append(u.scope, &variable{name: "self", t: f.recv, fixed: true})
	}
	u.names = 0
	params, results := u.bind(f.sig, f.named)
	u.open("%s%s%s {", head, f.name, signature(f.sig, params, results))
	u.at = &context{results: f.sig.results, named: results, budget: budget}
	u.functionBody()
	u.at = nil
	u.shut("}\n")
	u.scope = u.scope[:keep]
}

// bind puts parameters and named results in scope.
func (u *unit) bind(sig *typ, named bool) (params, results []string) {
	for _, p := range sig.params {
		v := &variable{name: u.fresh("a"), t: p}
		params = append(params, v.name)
		u.scope = append(u.scope, v)
	}
	if params == nil {
		params = []string{}
	}
	for _, r := range sig.results {
		if named {
			v := &variable{name: u.fresh("r"), t: r}
			results = append(results, v.name)
			u.scope = append(u.scope, v)
		}
	}
	return params, results
}

func (u *unit) functionBody() {
	u.open("if spend() {")
	u.line("return%s", u.zeroResults())
	u.shut("}")
	u.statements(u.at.budget)
	u.line("return%s", u.returned())
}

func (u *unit) zeroResults() string {
	if u.at.named != nil {
		return ""
	}
	var parts []string
	for _, r := range u.at.results {
		parts = append(parts, u.zero(r))
	}
	return space(parts)
}

func (u *unit) returned() string {
	if u.at.named != nil && u.r.chance(40) {
		return ""
	}
	var parts []string
	for _, r := range u.at.results {
		parts = append(parts, u.expr(r, 2))
	}
	return space(parts)
}

func space(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return " " + strings.Join(parts, ", ")
}

// literalFunc gives a function literal.
func (u *unit) literalFunc(t *typ) string {
	return u.capture(func() {
		named := u.r.chance(20)
		keep := len(u.scope)
		params, results := u.bind(t, named)
		u.at = &context{results: t.results, named: results, budget: u.r.between(0, 3), lit: u.at.lit + 1, depth: 2}
		u.out.WriteString("func" + signature(t, params, results) + " {\n")
		u.indent++
		u.functionBody()
		u.indent--
		u.scope = u.scope[:keep]
	})
}

// capture gives what `write` writes, and the end of the literal, as an expression.
func (u *unit) capture(write func()) string {
	out, at := u.out, u.at
	u.out = &strings.Builder{}
	write()
	for i := 0; i < u.indent; i++ {
		u.out.WriteByte('\t')
	}
	u.out.WriteByte('}')
	s := u.out.String()
	u.out, u.at = out, at
	return s
}

// statements writes up to n statements and closes their scope.
func (u *unit) statements(n int) {
	keep := len(u.scope)
	u.at.depth++
	for ; n > 0 && u.at.budget > 0; n-- {
		u.at.budget--
		u.statement()
	}
	u.at.depth--
	u.scope = u.scope[:keep]
}

func (u *unit) some() { u.statements(u.r.between(1, 3)) }

func (u *unit) statement() {
	deep := u.at.depth > 4
	if deep || u.r.chance(55) {
		u.simple()
		return
	}
	switch u.r.weighted([]int{12, 12, 4, 7, 4, 5, 5, 3, 14, 4, 5, 16, 9, 7, 8, 5, 5, 6, 4, 6}) {
	case 0:
		u.open("if %s {", u.cond(1))
		u.some()
		if u.r.chance(40) {
			u.indent--
			u.open("} else {")
			u.some()
		}
		u.shut("}")
	case 1:
		u.loop()
	case 2:
		u.switching()
	case 3:
		u.typeSwitch()
	case 4:
		u.selecting()
	case 5:
		u.recovering()
	case 6:
		u.goroutine()
	case 7:
		u.jumping()
	case 8:
		u.pattern()
	case 9:
		u.open("{")
		u.some()
		u.shut("}")
	case 10:
		u.lookup()
	case 11:
		u.mixture()
	case 12:
		u.leavings()
	case 13:
		u.indexing()
	case 14:
		u.given()
	case 15:
		u.emptied()
	case 16:
		u.wiped()
	case 17:
		u.viewed()
	case 18:
		u.counted()
	case 19:
		u.replaced()
	}
}

func (u *unit) simple() {
	switch u.r.weighted([]int{26, 26, 20, 6, 5, 9, 8, 3, 5, 2, 4}) {
	case 0:
		u.declare()
	case 1:
		u.assign()
	case 2:
		u.call("")
	case 3:
		u.call("defer ")
	case 4:
		u.channelStep()
	case 5:
		u.grow()
	case 6:
		if len(u.scope) > 0 {
			u.foldVariable(u.scope[u.r.below(len(u.scope))])
		}
	case 7:
		u.leave()
	case 8:
		u.sliceStep()
	case 9:
		u.open("if %s {", u.cond(1))
		u.line("panic(%s)", u.anyExpr(2))
		u.shut("}")
	case 10:
		u.update()
	}
}

// foldVariable also calls what can be called.
func (u *unit) foldVariable(v *variable) {
	if v.t.kind != kFunc || v.t.variadic || u.ranked && (u.at.lit > 0 || u.level < len(u.funcs)) {
		u.fold(v.name, v.t, u.r.between(1, 2))
		return
	}
	var args []string
	for _, p := range v.t.params {
		args = append(args, u.zero(p))
	}
	text := v.name + "(" + strings.Join(args, ", ") + ")"
	u.open("if %s != nil {", v.name)
	keep := len(u.scope)
	if len(v.t.results) == 0 {
		u.line("%s", text)
	} else {
		u.useResults(text, v.t)
	}
	u.scope = u.scope[:keep]
	u.shut("}")
}

// add declares a variable in the innermost scope.
func (u *unit) add(v *variable, init string) *variable {
	u.line("var %s %s = %s", v.name, v.t.name, init)
	u.line("_ = %s", v.name)
	u.scope = append(u.scope, v)
	return v
}

func (u *unit) declare() {
	t := u.pick()
	v := &variable{name: u.fresh("v"), t: t}
	if u.r.chance(45) {
		init := u.sure(v)
		if init != "" {
			v.fixed = true
			u.add(v, init)
			return
		}
	}
	u.add(v, u.expr(t, u.r.between(1, 3)))
}

// sure gives a value that is surely there, and notes what is known about it; "" when there is none.
func (u *unit) sure(v *variable) string {
	switch v.t.kind {
	case kPointer:
		v.present = true
		if u.r.chance(60) {
			if s := u.address(v.t.elem); strings.HasPrefix(s, "&") {
				return s
			}
		}
		if v.t.elem.kind == kStruct {
			return "&" + u.structExpr(v.t.elem, 2)
		}
		return "new(" + v.t.elem.name + ")"
	case kSlice:
		v.room = u.r.between(1, 4)
		return u.elements(v.t, v.room, 2)
	case kFunc:
		if u.at.lit <= 2 {
			v.present = true
			return u.literalFunc(v.t)
		}
	case kChan:
		v.present = true
		return u.expr(v.t, 1)
	}
	return ""
}

// guarded writes statements that need a guard.
func (u *unit) guarded(guard string, write func()) {
	if guard == "" || u.r.chance(3) {
		write()
		return
	}
	u.open("if %s {", guard)
	keep := len(u.scope)
	write()
	u.scope = u.scope[:keep]
	u.shut("}")
}

func (u *unit) assign() {
	t := u.pick()
	if u.r.chance(50) {
		if guard, place := u.deep(t, true); place != "" {
			u.guarded(guard, func() { u.set(place, t, 2) })
			return
		}
	}
	if place := u.known(t, true); place != "" {
		u.set(place, t, u.r.between(1, 3))
	}
}

// set assigns to a place. A string that a loop doubles would soon fill all memory: it is cut.
func (u *unit) set(place string, t *typ, depth int) {
	u.line("%s = %s", place, u.expr(t, depth))
	if t.kind == kString {
		u.line("if len(%s) > 1000 { %s = %s[:1000] }", place, place, place)
	}
}

// update changes an integer in place.
func (u *unit) update() {
	t := u.integer(0)
	if u.r.chance(40) {
		t = u.pick()
	}
	if t.kind != kInt {
		return
	}
	place := u.known(t, true)
	guard := ""
	if place == "" || u.r.chance(40) {
		guard, place = u.deep(t, true)
	}
	if place == "" {
		return
	}
	u.guarded(guard, func() {
		switch u.r.below(5) {
		case 0:
			u.line("%s++", place)
		case 1:
			u.line("%s--", place)
		case 2:
			u.line("%s %s= %s", place, []string{"<<", ">>"}[u.r.below(2)], u.shift(1))
		default:
			op := []string{"+", "-", "*", "&", "|", "^", "&^"}[u.r.below(7)]
			u.line("%s %s= %s", place, op, u.intExpr(t, 1))
		}
	})
}

// grow is the usual `s = append(s, x)` of an own slice, or the append into room that is surely there.
func (u *unit) grow() {
	var t *typ
	for try := 0; try < 10 && t == nil; try++ {
		if c := u.pick(); c.kind == kSlice {
			t = c
		}
	}
	if t == nil {
		return
	}
	switch u.r.below(3) {
	case 0:
		if s := u.known(t, true); s != "" {
			u.line("%s = append(%s[:len(%s):len(%s)], %s)", s, s, s, s, u.expr(t.elem, 2))
		}
	case 1: // overwrites what lies behind
		if s := u.plainVar(t); s != "" {
			v := &variable{name: u.fresh("v"), t: t}
			u.open("if len(%s) > 1 {", s)
			u.line("%s := append(%s[:len(%s)-1], %s)", v.name, s, s, u.expr(t.elem, 2))
			u.fold(v.name, t, 2)
			if place := u.known(t, true); place != "" && u.r.chance(50) {
				u.line("%s = %s", place, v.name)
			}
			u.shut("}")
		}
	case 2: // room of its own
		v := &variable{name: u.fresh("v"), t: t, fixed: true}
		u.line("var %s %s", v.name, t.name)
		if u.r.chance(50) {
			u.line("%s = make(%s, 0, %d)", v.name, t.name, u.r.between(1, 5))
		}
		i := &variable{name: u.fresh("i"), t: u.integer(0), fixed: true}
		u.open("for %s := 0; %s < %d; %s++ {", i.name, i.name, u.r.between(1, 5), i.name)
		keep := len(u.scope)
		u.scope = append(u.scope, i)
		u.line("%s = append(%s, %s)", v.name, v.name, u.expr(t.elem, 2))
		u.scope = u.scope[:keep]
		u.shut("}")
		u.line("%s = %s[:len(%s):len(%s)]", v.name, v.name, v.name, v.name)
		u.scope = append(u.scope, v)
	}
}

func (u *unit) sliceStep() {
	t := u.pick()
	if t.kind == kMap {
		if s := u.plainVar(t); s != "" {
			if u.r.chance(80) {
				u.line("delete(%s, %s)", s, u.keyExpr(t.key))
			} else {
				u.line("clear(%s)", s)
			}
		}
		return
	}
	if t.kind != kSlice {
		return
	}
	a, b := u.plainVar(t), u.plainVar(t)
	if a == "" || b == "" {
		return
	}
	switch u.r.below(4) {
	case 0:
		u.line("mix(uint64(copy(%s, %s[len(%s)/2:])))", a, b, b)
	case 1:
		u.line("clear(%s[len(%s)/2:])", a, a)
	case 2:
		u.open("if len(%s) > 1 {", a)
		u.line("%s[0], %s[1] = %s[1], %s[0]", a, a, a, a)
		u.shut("}")
	case 3:
		u.open("if len(%s) > 0 {", a)
		array := u.array(1, t.elem)
		v := &variable{name: u.fresh("v"), t: u.pointer(array), fixed: true, present: true}
		keep := len(u.scope)
		u.add(v, "(*"+array.name+")("+a+")")
		u.some()
		u.scope = u.scope[:keep]
		u.shut("}")
	}
}

// leave ends the function, an iteration or a loop, on some condition.
func (u *unit) leave() {
	u.open("if %s {", u.cond(1))
	switch {
	case len(u.at.labels) > 0 && u.r.chance(40):
		label := u.at.labels[u.r.below(len(u.at.labels))]
		u.line("%s %s", []string{"break", "continue"}[u.r.below(2)], label)
	case u.at.loops > 0 && u.r.chance(70):
		u.line("%s", []string{"break", "continue"}[u.r.below(2)])
	default:
		u.line("return%s", u.returned())
	}
	u.shut("}")
}

// lookup reads an entry of a map, an element behind an interface, or the only entry.
func (u *unit) lookup() {
	t := u.pick()
	s := u.plainVar(t)
	if s == "" {
		return
	}
	v := &variable{name: u.fresh("v"), t: t.elem}
	switch t.kind {
	case kMap:
		if u.r.chance(40) {
			key := &variable{name: u.fresh("v"), t: t.key}
			u.open("if len(%s) == 1 {", s)
			u.open("for %s, %s := range %s {", key.name, v.name, s)
			u.line("_, _ = %s, %s", key.name, v.name)
			keep := len(u.scope)
			u.scope = append(u.scope, key, v)
			u.at.loops++
			u.some()
			u.at.loops--
			u.scope = u.scope[:keep]
			u.line("break")
			u.shut("}")
			u.shut("}")
			return
		}
		u.open("if %s, ok := %s[%s]; ok {", v.name, s, u.keyExpr(t.key))
	case kAny, kInterface:
		v.t = u.pointer(u.anyStruct())
		if t.kind == kInterface && !implements(v.t, t) {
			return
		}
		if u.r.chance(30) {
			u.open("if %s, ok := %s.(*%s); ok && %s != nil {", v.name, s, v.t.elem.name, v.name)
			v.present, v.fixed = true, true
		} else {
			u.open("if %s, ok := %s.(%s); ok {", v.name, s, v.t.name)
		}
	default:
		return
	}
	u.line("_ = %s", v.name)
	keep := len(u.scope)
	u.scope = append(u.scope, v)
	u.some()
	u.scope = u.scope[:keep]
	u.shut("}")
}
