package main

import (
	"fmt"
	"strings"
)

// Expressions have no side effects but allocations, and call nothing of the program: where Go leaves the order of
// evaluation open, it makes no difference. Calls are statements.

// expr gives an expression that can be assigned to type t; it may be an untyped constant.
func (u *unit) expr(t *typ, depth int) string {
	if depth <= 0 || u.r.chance(30) {
		if s := u.known(t, false); s != "" && !(depth > 0 && u.r.chance(10)) {
			return s
		}
	}
	switch t.kind {
	case kInt:
		if u.r.chance(25) {
			return u.literal(t)
		}
		return u.intExpr(t, depth)
	case kFloat:
		return u.floatExpr(t, depth)
	case kBool:
		return u.cond(depth)
	case kString:
		return u.stringExpr(t, depth)
	case kStruct:
		return u.structExpr(t, depth)
	case kPointer:
		return u.pointerExpr(t, depth)
	case kSlice:
		return u.sliceExpr(t, depth)
	case kArray:
		return u.elements(t, t.size, depth)
	case kMap:
		return u.mapExpr(t, depth)
	case kFunc:
		return u.funcExpr(t, depth)
	case kChan:
		return fmt.Sprintf("make(%s, %d)", t.name, u.r.between(1, 4))
	case kInterface:
		return u.faceExpr(t, depth)
	}
	return u.anyExpr(depth)
}

// exact gives an expression that has type t by itself.
func (u *unit) exact(t *typ, depth int) string {
	return "(" + t.name + ")(" + u.expr(t, depth) + ")"
}

// ---- what is in scope ----

// paths collects the places of type t that can be reached from expression s of type `at` without a check.
func (u *unit) paths(s string, at *typ, v *variable, steps int, t *typ, found []string) []string {
	if at == t {
		found = append(found, s)
	}
	if steps == 0 || len(found) > 24 {
		return found
	}
	switch at.kind {
	case kStruct:
		for _, f := range at.fields {
			found = u.paths(s+"."+f.name, f.t, nil, steps-1, t, found)
		}
	case kArray:
		found = u.paths(fmt.Sprintf("%s[%d]", s, u.r.below(at.size)), at.elem, nil, steps-1, t, found)
	case kPointer:
		if v != nil && v.present {
			if at.elem.kind == kStruct {
				for _, f := range at.elem.fields {
					found = u.paths(s+"."+f.name, f.t, nil, steps-1, t, found)
				}
			}
			found = u.paths("(*"+s+")", at.elem, nil, 0, t, found)
		}
	case kSlice:
		if v != nil && v.room > 0 {
			found = u.paths(fmt.Sprintf("%s[%d]", s, u.r.below(v.room)), at.elem, nil, steps-1, t, found)
		}
	}
	return found
}

// known gives a place of type t, or "". With assign, one that may be assigned to.
func (u *unit) known(t *typ, assign bool) string {
	var found []string
	start := 0
	if len(u.scope) > 30 {
		start = u.r.below(len(u.scope) - 25)
	}
	for _, v := range u.scope[start:] {
		if assign && v.fixed && v.t == t {
			continue
		}
		found = u.paths(v.name, v.t, v, 3, t, found)
	}
	if len(found) == 0 {
		return ""
	}
	return found[u.r.below(len(found))]
}

// deep walks from a variable through pointers, elements and entries to a place of type t. The guard must be true for the
// place to be there. With assign, the place can be assigned to.
func (u *unit) deep(t *typ, assign bool) (guard, place string) {
	for try := 0; try < 14 && len(u.scope) > 0; try++ {
		v := u.scope[u.r.below(len(u.scope))]
		at, s := v.t, v.name
		var guards []string
		for step := 0; step < 6; step++ {
			if at == t && step > 0 && u.r.chance(70) {
				return strings.Join(guards, " && "), s
			}
			switch at.kind {
			case kStruct:
				f := at.fields[u.r.below(len(at.fields))]
				at, s = f.t, s+"."+f.name
				continue
			case kArray:
				at, s = at.elem, fmt.Sprintf("%s[ix(%s, %d)]", s, u.index(), at.size)
				continue
			case kSlice:
				guards = append(guards, "len("+s+") > 0")
				at, s = at.elem, fmt.Sprintf("%s[ix(%s, len(%s))]", s, u.index(), s)
				continue
			case kPointer:
				guards = append(guards, s+" != nil")
				if at.elem.kind == kStruct && u.r.chance(80) {
					f := at.elem.fields[u.r.below(len(at.elem.fields))]
					at, s = f.t, s+"."+f.name
				} else {
					at, s = at.elem, "(*"+s+")"
				}
				continue
			case kMap:
				if assign && at.elem != t || !assign && at.elem.kind != kPointer && at.elem != t {
					break
				}
				guards = append(guards, s+" != nil")
				at, s = at.elem, s+"["+u.keyExpr(at.key)+"]"
				if assign {
					return strings.Join(guards, " && "), s
				}
				continue
			}
			break
		}
	}
	return "", ""
}

// index is an int that is the same when it is evaluated again.
func (u *unit) index() string {
	if u.r.chance(50) {
		if s := u.plainVar(u.integer(0)); s != "" {
			return s
		}
	}
	return fmt.Sprint(u.r.below(5))
}

func (u *unit) keyExpr(t *typ) string {
	if s := u.plainVar(t); s != "" && u.r.chance(50) {
		return s
	}
	if t.kind == kString {
		return fmt.Sprintf("%q", string(rune('a'+u.r.below(4))))
	}
	return fmt.Sprint(u.r.below(4))
}

func (u *unit) plainVar(t *typ) string {
	for try := 0; try < 8 && len(u.scope) > 0; try++ {
		if v := u.scope[u.r.below(len(u.scope))]; v.t == t {
			return v.name
		}
	}
	return ""
}

// ---- numbers ----

func (u *unit) literal(t *typ) string {
	bits := t.bits
	if t.signed {
		bits--
	}
	most := uint64(1)<<uint(bits) - 1
	if bits == 64 {
		most = 1<<64 - 1
	}
	switch u.r.below(8) {
	case 0:
		return fmt.Sprint(most)
	case 1:
		if t.signed {
			return fmt.Sprintf("(-%d - 1)", most)
		}
		return "0"
	case 2:
		if t.signed {
			return "(-1)"
		}
		return "1"
	case 3:
		return fmt.Sprint(u.r.next() % most)
	}
	return fmt.Sprint(u.r.below(9))
}

// variableInt gives an integer that is no constant, so that nothing is computed when the program is compiled.
func (u *unit) variableInt(t *typ) string {
	if s := u.known(t, false); s != "" {
		return s
	}
	other := u.integer(u.r.below(len(integers)))
	if s := u.known(other, false); s != "" {
		return t.name + "(" + s + ")"
	}
	return t.name + "(zero)"
}

func (u *unit) intExpr(t *typ, depth int) string {
	if depth <= 0 {
		return u.variableInt(t)
	}
	left := u.intExpr(t, depth-1)
	if u.r.chance(12) {
		return []string{"-", "^", "+"}[u.r.below(3)] + "(" + left + ")"
	}
	if u.r.chance(10) {
		return t.name + "(" + u.intExpr(u.integer(u.r.below(len(integers))), depth-1) + ")"
	}
	right := u.literal(t)
	if u.r.chance(60) {
		right = u.intExpr(t, depth-1)
	}
	op := u.r.weighted([]int{10, 10, 10, 6, 6, 5, 5, 5, 5, 8, 8, 5, 4})
	switch op {
	case 3, 4: // never by zero; the least number by -1 wraps
		right = "(" + right + " | 1)"
	case 9, 10:
		right = u.shift(depth)
	case 11:
		return []string{"min", "max"}[u.r.below(2)] + "(" + left + ", " + right + ")"
	case 12:
		if t.name != "int" {
			return left
		}
		return u.lengthOf()
	}
	ops := []string{"+", "-", "*", "/", "%", "&", "|", "^", "&^", "<<", ">>"}
	return "(" + left + " " + ops[op] + " " + right + ")"
}

func (u *unit) shift(depth int) string {
	if u.r.chance(40) {
		return fmt.Sprint(u.r.below(70))
	}
	count := u.integer(5 + u.r.below(5))
	s := u.intExpr(count, depth-1)
	if u.r.chance(70) {
		s = "(" + s + " & 63)"
	}
	return s
}

func (u *unit) lengthOf() string {
	for try := 0; try < 8; try++ {
		v := u.scope[u.r.below(len(u.scope))]
		switch v.t.kind {
		case kSlice, kMap, kString, kChan: // that of an array is a constant
			return "len(" + v.name + ")"
		}
	}
	return "zero"
}

func (u *unit) floatExpr(t *typ, depth int) string {
	if depth <= 0 || u.r.chance(20) {
		if s := u.known(t, false); s != "" {
			return s
		}
		return fmt.Sprintf("%d.%d", u.r.below(9), u.r.below(1000))
	}
	if u.r.chance(25) {
		return "float64(" + u.intExpr(u.integer(u.r.below(len(integers))), depth-1) + ")"
	}
	op := []string{"+", "-", "*"}[u.r.below(3)]
	return "(" + u.variableFloat(t, depth) + " " + op + " " + u.floatExpr(t, depth-1) + ")"
}

func (u *unit) variableFloat(t *typ, depth int) string {
	if s := u.known(t, false); s != "" {
		return s
	}
	return "float64(" + u.variableInt(u.integer(0)) + ")"
}

func (u *unit) cond(depth int) string {
	switch u.r.below(7) {
	case 0:
		if depth > 0 {
			return "(" + u.cond(depth-1) + []string{" && ", " || "}[u.r.below(2)] + u.cond(depth-1) + ")"
		}
	case 1:
		if v := u.nilable(); v != "" {
			return v + []string{" == nil", " != nil"}[u.r.below(2)]
		}
	case 2:
		t := u.pick()
		a, b := u.known(t, false), u.known(t, false)
		if comparable(t) && a != "" {
			return a + []string{" == ", " != "}[u.r.below(2)] + b
		}
	case 3:
		return "len(" + u.exact(u.basic(kString), 0) + ")%2 == 0"
	}
	t := u.integer(u.r.below(len(integers)))
	if u.r.chance(60) {
		t = u.integer(0)
	}
	ops := []string{"==", "!=", "<", "<=", ">", ">="}
	return u.variableInt(t) + "&3 " + ops[u.r.below(6)] + " " + fmt.Sprint(u.r.below(4))
}

func (u *unit) nilable() string {
	for try := 0; try < 6; try++ {
		v := u.scope[u.r.below(len(u.scope))]
		switch v.t.kind {
		case kPointer, kSlice, kMap, kFunc, kInterface, kAny, kChan:
			return v.name
		}
	}
	return ""
}

func (u *unit) stringExpr(t *typ, depth int) string {
	if depth > 0 {
		switch u.r.below(9) {
		case 0, 1:
			return "(" + u.stringOperand(t, depth-1) + " + " + u.stringOperand(t, depth-1) + ")"
		case 2:
			return "strconv.Itoa(" + u.intExpr(u.integer(0), depth-1) + ")"
		case 3:
			return "string(rune('a' + " + u.variableInt(u.integer(0)) + "&15))"
		case 4:
			return "string([]byte(" + u.stringOperand(t, depth-1) + "))"
		case 5:
			return "strings.Repeat(" + u.stringOperand(t, 0) + ", " + fmt.Sprint(u.r.below(4)) + ")"
		case 6:
			return "fmt.Sprint(" + u.printable(depth) + ", " + u.printable(depth) + ")"
		case 7:
			return "fmt.Sprintf(\"%v|%v\", " + u.printable(depth) + ", " + u.printable(depth) + ")"
		}
	}
	if s := u.known(t, false); s != "" {
		return s
	}
	return fmt.Sprintf("%q", []string{"", "x", "stack", "heap and frame", "äöü", "0123456789abcdef"}[u.r.below(6)])
}

// stringOperand is cut: what a function makes of its parameter and passes to itself would double
// each time, and fill all memory.
func (u *unit) stringOperand(t *typ, depth int) string {
	s := u.stringExpr(t, depth)
	if s[0] == '"' {
		return s
	}
	return "cut(" + s + ")"
}

// printable gives an operand of fmt that prints no address.
func (u *unit) printable(depth int) string {
	switch u.r.below(6) {
	case 0:
		return "named(" + u.variableInt(u.integer(0)) + ")"
	case 1:
		return u.exact(u.integer(u.r.below(len(integers))), 0)
	case 2:
		return "len(" + u.exact(u.basic(kString), 0) + ")"
	case 3:
		return "[]any{" + u.exact(u.integer(0), 0) + ", cut(" + u.exact(u.basic(kString), 0) + ")}"
	case 4:
		return "&[2]int{" + u.variableInt(u.integer(0)) + ", 1}"
	}
	return "cut(" + u.exact(u.basic(kString), 0) + ")"
}
