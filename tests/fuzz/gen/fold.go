package main

import "fmt"

// fold writes a statement that folds the value of an expression into the checksum, following pointers d times.
func (u *unit) fold(expr string, t *typ, d int) {
	u.foldDepth(expr, t, fmt.Sprint(d))
}

func (u *unit) foldDepth(expr string, t *typ, d string) {
	switch t.kind {
	case kInt:
		u.line("mix(uint64(%s))", expr)
	case kFloat:
		u.line("mixFloat(%s)", expr)
	case kBool:
		u.line("mixBool(%s)", expr)
	case kString:
		u.line("mixString(%s)", expr)
	case kAny:
		u.line("mixAny(%s)", expr)
	default:
		n, ok := u.folds[t]
		if !ok {
			n = len(u.folds)
			u.folds[t] = n
			u.todo = append(u.todo, t)
		}
		u.line("fold%d_%d(%s, %s)", u.k, n, expr, d)
	}
}

// printFolds writes the functions that were asked for, and those that they ask for.
func (u *unit) printFolds() {
	for len(u.todo) > 0 {
		t := u.todo[0]
		u.todo = u.todo[1:]
		u.open("func fold%d_%d(v %s, d int) {", u.k, u.folds[t], t.name)
		u.foldBody(t)
		u.shut("}\n")
	}
}

func (u *unit) foldBody(t *typ) {
	switch t.kind {
	case kStruct:
		for _, f := range t.fields {
			u.foldDepth("v."+f.name, f.t, "d")
		}
	case kPointer:
		u.stopAtNil()
		u.foldDepth("*v", t.elem, "d-1")
	case kSlice, kArray:
		u.foldElements(t)
	case kMap:
		u.foldMap(t)
	case kChan:
		u.stopAtNil()
		u.line("mix(uint64(len(v)<<8 | cap(v)))")
	case kFunc:
		u.foldFunc(t)
	case kInterface:
		u.foldInterface(t)
	}
}

func (u *unit) stopAtNil() {
	u.open("if v == nil || d <= 0 {")
	u.line("mix(3)")
	u.line("return")
	u.shut("}")
}

func (u *unit) foldElements(t *typ) {
	u.line("mix(uint64(len(v)))")
	u.open("if d < 0 {")
	u.line("return")
	u.shut("}")
	u.open("for i := range v {")
	u.open("if i > 6 {")
	u.line("break")
	u.shut("}")
	u.foldDepth("v[i]", t.elem, "d-1")
	u.shut("}")
}

// foldMap adds up its entries, since their order is open. Nothing in it may call functions of the program.
func (u *unit) foldMap(t *typ) {
	u.line("old, all := sum, uint64(len(v))")
	u.line("quiet++")
	u.open("for key, e := range v {")
	u.line("sum = 29")
	u.foldDepth("key", t.key, "d-1")
	u.open("if d > 0 {")
	u.foldDepth("e", t.elem, "d-1")
	u.shut("}")
	u.line("all += sum")
	u.shut("}")
	u.line("quiet--")
	u.line("sum = old")
	u.line("mix(all)")
}

// foldFunc calls it, when that cannot depend on the order of a map.
func (u *unit) foldFunc(t *typ) {
	u.open("if v == nil || d <= 1 || quiet > 0 || spend() {")
	u.line("mixBool(v == nil)")
	u.line("return")
	u.shut("}")
	args := ""
	for i, p := range t.params {
		if t.variadic && i == len(t.params)-1 {
			break
		}
		if i > 0 {
			args += ", "
		}
		args += u.zero(p)
	}
	if len(t.results) == 0 {
		u.line("v(%s)", args)
		return
	}
	names := ""
	for i := range t.results {
		if i > 0 {
			names += ", "
		}
		names += fmt.Sprint("r", i)
	}
	u.line("%s := v(%s)", names, args)
	for i, r := range t.results {
		u.foldDepth(fmt.Sprint("r", i), r, "d-2")
	}
}

func (u *unit) foldInterface(t *typ) {
	u.open("switch v := v.(type) {")
	for i, s := range u.structs {
		for _, c := range []*typ{s, u.pointer(s)} {
			if implements(c, t) {
				u.line("case %s:", c.name)
				u.line("\tmix(%d)", i)
				u.indent++
				u.foldDepth("v", c, "d-1")
				u.indent--
			}
		}
	}
	u.line("default:")
	u.line("\tmix(5)")
	u.shut("}")
}
