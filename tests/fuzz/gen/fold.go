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

// printCaught writes the deferred function that ends a panic.
func (u *unit) printCaught() {
	u.open("func caught%d() {", u.k)
	u.open("if r := recover(); r != nil {")
	u.fold("r", u.basic(kAny), 2)
	u.shut("}")
	u.shut("}\n")
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
		u.line("mixBool(v == nil)")
	case kInterface:
		u.foldInterface(t)
	case kAny:
		u.foldAny()
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

// foldMap adds up its entries, since their order is open.
func (u *unit) foldMap(t *typ) {
	u.line("old, all := sum, uint64(len(v))")
	u.open("for key, e := range v {")
	u.line("sum = 29")
	u.foldDepth("key", t.key, "d-1")
	u.open("if d > 0 {")
	u.foldDepth("e", t.elem, "d-1")
	u.shut("}")
	u.line("all += sum")
	u.shut("}")
	u.line("sum = old")
	u.line("mix(all)")
}

func (u *unit) foldInterface(t *typ) {
	u.open("switch v := v.(type) {")
	u.openCases(t)
	u.line("default:")
	u.line("\tmix(5)")
	u.shut("}")
}

// foldAny knows the structs and some other types.
func (u *unit) foldAny() {
	u.open("if d <= 0 {")
	u.line("return")
	u.shut("}")
	u.open("switch v := v.(type) {")
	u.openCases(u.basic(kAny))
	number, text := u.integer(0), u.basic(kString)
	for _, c := range []*typ{number, text, u.pointer(number), u.slice(number), u.pointer(text)} {
		u.foldCase(c)
	}
	u.line("default:")
	u.line("\tmixPanic(v)")
	u.shut("}")
}

func (u *unit) foldCase(c *typ) {
	u.line("case %s:", c.name)
	u.indent++
	u.foldDepth("v", c, "d-1")
	u.indent--
}

// openCases writes a case for each struct, and pointer to one, that implements t.
func (u *unit) openCases(t *typ) {
	for _, s := range u.structs {
		for _, c := range []*typ{s, u.pointer(s)} {
			if implements(c, t) {
				u.foldCase(c)
			}
		}
	}
}
