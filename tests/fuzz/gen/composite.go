package main

import (
	"fmt"
	"strings"
)

// Expressions that make or hold objects: here the addresses come from.

func (u *unit) structExpr(t *typ, depth int) string {
	if depth <= 0 {
		return t.name + "{n: " + fmt.Sprint(u.r.below(9)) + "}"
	}
	var parts []string
	for _, f := range t.fields {
		if u.r.chance(75) || f.name == "n" {
			parts = append(parts, f.name+": "+u.expr(f.t, depth-1))
		}
	}
	return t.name + "{" + strings.Join(parts, ", ") + "}"
}

// elements gives a literal of an array or slice with n elements.
func (u *unit) elements(t *typ, n, depth int) string {
	var parts []string
	for i := 0; i < n; i++ {
		if depth <= 0 && t.kind == kArray {
			break
		}
		parts = append(parts, u.expr(t.elem, depth-1))
	}
	return t.name + "{" + strings.Join(parts, ", ") + "}"
}

// address gives &place of a place in scope, or "".
func (u *unit) address(t *typ) string {
	if s := u.known(t, false); s != "" {
		if strings.HasPrefix(s, "(*") {
			return s[2 : len(s)-1]
		}
		return "&" + s
	}
	return ""
}

func (u *unit) pointerExpr(t *typ, depth int) string {
	switch u.r.weighted([]int{50, 30, 12, 6}) {
	case 0:
		if s := u.address(t.elem); s != "" {
			return s
		}
	case 2:
		return "new(" + t.elem.name + ")"
	case 3:
		return "nil"
	}
	switch t.elem.kind {
	case kStruct:
		return "&" + u.structExpr(t.elem, depth-1)
	case kArray:
		return "&" + u.elements(t.elem, t.elem.size, depth-1)
	case kSlice:
		return "&" + u.elements(t.elem, u.r.below(3), depth-1)
	}
	if s := u.address(t.elem); s != "" {
		return s
	}
	return "new(" + t.elem.name + ")"
}

func (u *unit) sliceExpr(t *typ, depth int) string {
	switch u.r.weighted([]int{30, 20, 20, 12, 6, 12}) {
	case 0:
		return u.elements(t, u.r.between(1, 4), depth)
	case 1:
		n := u.variableInt(u.integer(0))
		if u.r.chance(50) {
			return fmt.Sprintf("make(%s, %d, %d)", t.name, u.r.below(4), u.r.between(4, 6))
		}
		return "make(" + t.name + ", " + n + "&" + []string{"1", "3", "7", "15"}[u.r.below(4)] + ")"
	case 2: // of a local array
		if s := u.known(u.array(u.r.between(1, 4), t.elem), false); s != "" {
			return s + "[:]"
		}
	case 3:
		if s := u.known(t, false); s != "" {
			if u.r.chance(50) {
				return s + "[:len(" + s + ")/2]"
			}
			return s + "[len(" + s + ")/2:]"
		}
	case 4:
		return "nil"
	case 5:
		return u.grown(t, depth)
	}
	return u.elements(t, u.r.between(0, 3), depth)
}

// grown appends to a slice without room, so that the result shares nothing with it. What it appends has an end: a slice that is
// doubled in each round of a recursion would take all memory.
func (u *unit) grown(t *typ, depth int) string {
	s := u.plainVar(t)
	if s == "" {
		s = u.elements(t, u.r.between(0, 2), depth-1)
		return "append(" + s + ", " + u.expr(t.elem, depth-1) + ")"
	}
	const most = 6
	more := u.expr(t.elem, depth-1)
	switch u.r.below(4) {
	case 0:
		more += ", " + u.expr(t.elem, depth-1)
	case 1:
		if other := u.plainVar(t); other != "" {
			more = fmt.Sprintf("%s[:min(len(%s), %d)]...", other, other, most)
		}
	}
	return "append(" + s + "[:len(" + s + "):len(" + s + ")], " + more + ")"
}

func (u *unit) mapExpr(t *typ, depth int) string {
	if u.r.chance(5) {
		return "nil"
	}
	if u.r.chance(25) {
		return "make(" + t.name + ")"
	}
	var parts []string
	for i := u.r.below(4); i > 0; i-- {
		key := fmt.Sprint(i)
		if t.key.kind == kString {
			key = fmt.Sprintf("%q", string(rune('a'+i)))
		}
		parts = append(parts, key+": "+u.expr(t.elem, depth-1))
	}
	return t.name + "{" + strings.Join(parts, ", ") + "}"
}

// funcExpr gives a literal, a method value, a method expression or a declared function.
func (u *unit) funcExpr(t *typ, depth int) string {
	if u.r.chance(40) {
		if s := u.boundMethod(t); s != "" {
			return s
		}
	}
	if u.r.chance(20) {
		for _, f := range u.funcs {
			if f.recv == nil && f.sig == t {
				return f.name
			}
		}
	}
	if depth < 0 || u.at == nil || u.at.lit > 2 {
		return "nil"
	}
	return u.literalFunc(t)
}

func (u *unit) boundMethod(t *typ) string {
	for _, f := range u.funcs {
		if f.recv == nil || f.sig != t || u.r.chance(30) {
			continue
		}
		if f.recv.kind == kStruct {
			if s := u.known(f.recv, false); s != "" {
				return s + "." + f.name
			}
			return f.recv.name + "{}." + f.name
		}
		if s := u.known(f.recv.elem, false); s != "" {
			return s + "." + f.name
		}
		return "(&" + f.recv.elem.name + "{n: 4})." + f.name
	}
	return ""
}

// faceExpr gives a value of a type that implements t.
func (u *unit) faceExpr(t *typ, depth int) string {
	var fit []*typ
	for _, s := range u.structs {
		for _, c := range []*typ{s, u.pointer(s), u.pointer(s)} {
			if implements(c, t) {
				fit = append(fit, c)
			}
		}
	}
	if len(fit) == 0 || u.r.chance(6) {
		return "nil"
	}
	c := fit[u.r.below(len(fit))]
	s := u.expr(c, depth-1)
	if s == "nil" {
		return "&" + c.elem.name + "{}"
	}
	return s
}

func (u *unit) anyExpr(depth int) string {
	t := u.pick()
	if t.kind == kAny || depth < 0 {
		t = u.integer(0)
	}
	return u.exact(t, depth-1)
}
