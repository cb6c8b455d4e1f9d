package main

import (
	"fmt"
	"strings"
)

type kind int

const (
	kInt kind = iota // all integers
	kFloat
	kBool
	kString
	kStruct
	kPointer
	kSlice
	kArray
	kMap
	kFunc
	kChan
	kInterface // named, with methods
	kAny
)

// typ is a type of the program. Types are interned by name: equal types are one pointer.
type typ struct {
	kind     kind
	name     string
	bits     int // of an integer
	signed   bool
	elem     *typ // of pointers, slices, arrays, maps, channels
	key      *typ
	size     int // of an array
	fields   []field
	params   []*typ
	results  []*typ
	variadic bool
	methods  []*method // of a struct, or of an interface
	defined  *typ      // a defined slice, map or function type: what it is made of
}

type field struct {
	name     string
	t        *typ
	embedded bool
}

// method is one of a struct's methods, or one that an interface wants.
type method struct {
	name    string
	sig     *typ
	pointer bool // its receiver is a pointer
	inner   bool // promoted from an embedded field
}

var integers = []struct {
	name   string
	bits   int
	signed bool
}{
	{"int", 64, true}, {"int8", 8, true}, {"int16", 16, true}, {"int32", 32, true}, {"int64", 64, true},
	{"uint", 64, false}, {"uint8", 8, false}, {"uint16", 16, false}, {"uint32", 32, false}, {"uint64", 64, false},
}

func (u *unit) intern(t typ) *typ {
	if old := u.byName[t.name]; old != nil {
		return old
	}
	fresh := t
	u.byName[t.name] = &fresh
	return &fresh
}

func (u *unit) integer(i int) *typ {
	return u.intern(typ{kind: kInt, name: integers[i].name, bits: integers[i].bits, signed: integers[i].signed})
}

func (u *unit) basic(k kind) *typ {
	names := []string{kFloat: "float64", kBool: "bool", kString: "string", kAny: "any"}
	return u.intern(typ{kind: k, name: names[k]})
}

func (u *unit) pointer(e *typ) *typ {
	return u.intern(typ{kind: kPointer, name: "*" + e.name, elem: e})
}
func (u *unit) slice(e *typ) *typ { return u.intern(typ{kind: kSlice, name: "[]" + e.name, elem: e}) }
func (u *unit) channel(e *typ) *typ {
	return u.intern(typ{kind: kChan, name: "chan " + e.name, elem: e})
}

func (u *unit) array(n int, e *typ) *typ {
	return u.intern(typ{kind: kArray, name: fmt.Sprintf("[%d]%s", n, e.name), elem: e, size: n})
}

func (u *unit) mapping(k, e *typ) *typ {
	return u.intern(typ{kind: kMap, name: "map[" + k.name + "]" + e.name, key: k, elem: e})
}

// function gives a function type. The last parameter of a variadic one is a slice.
func (u *unit) function(params, results []*typ, variadic bool) *typ {
	t := typ{kind: kFunc, params: params, results: results, variadic: variadic}
	t.name = "func" + signature(&t, nil, nil)
	return u.intern(t)
}

// signature is the text after "func" or a name: "(a int, b ...*T) (x int)". Without names only types are written.
func signature(t *typ, params, results []string) string {
	var b strings.Builder
	b.WriteString("(")
	for i, p := range t.params {
		if i > 0 {
			b.WriteString(", ")
		}
		if params != nil {
			b.WriteString(params[i] + " ")
		}
		if t.variadic && i == len(t.params)-1 {
			b.WriteString("..." + p.elem.name)
		} else {
			b.WriteString(p.name)
		}
	}
	b.WriteString(")")
	if len(t.results) == 0 {
		return b.String()
	}
	b.WriteString(" (")
	for i, r := range t.results {
		if i > 0 {
			b.WriteString(", ")
		}
		if results != nil {
			b.WriteString(results[i] + " ")
		}
		b.WriteString(r.name)
	}
	b.WriteString(")")
	return b.String()
}

// comparable says whether == is allowed and cannot panic.
func comparable(t *typ) bool {
	switch t.kind {
	case kSlice, kMap, kFunc, kInterface, kAny:
		return false
	case kStruct:
		for _, f := range t.fields {
			if !comparable(f.t) {
				return false
			}
		}
	case kArray:
		return comparable(t.elem)
	}
	return true
}

// ordered says whether a type may be the key of a map of which the order does not matter: no pointers inside.
func ordered(t *typ) bool {
	return t.kind == kInt || t.kind == kString || t.kind == kBool
}

// has gives the method of that name and signature in the method set of t.
func has(t *typ, want *method) *method {
	pointer := t.kind == kPointer
	if pointer {
		t = t.elem
	}
	if t.kind != kStruct {
		return nil
	}
	for _, m := range t.methods {
		if m.name == want.name && m.sig == want.sig && (pointer || !m.pointer) {
			return m
		}
	}
	return nil
}

// implements says whether a value of type t can be put into an interface.
func implements(t, face *typ) bool {
	if face.kind == kAny {
		return t.kind != kAny && t.kind != kInterface
	}
	for _, m := range face.methods {
		if has(t, m) == nil {
			return false
		}
	}
	return true
}
