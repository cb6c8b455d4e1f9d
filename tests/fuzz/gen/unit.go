package main

import (
	"fmt"
	"strings"
)

// tests is the number of test functions of a unit.
const tests = 4

// unit is one independent part of a program. Its numbers come from the seed and its own number alone.
type unit struct {
	k       int
	r       random
	byName  map[string]*typ
	structs []*typ
	faces   []*typ
	pool    []*typ // types that variables get; some more than once
	sigs    []*typ
	scope   []*variable // innermost last
	funcs   []*function
	out     *strings.Builder
	indent  int
	names   int // numbers in names of variables and labels
	at      *context
	folds   map[*typ]int
	todo    []*typ // types that still need a fold function
	setters []setter
	leaky   *typ // what leaks on some paths
	makers  []maker
	ranked  bool   // functions call only those before them: the call graph has no cycles
	level   int    // functions that may be called
}

// variable is what a name in scope stands for.
type variable struct {
	name    string
	t       *typ
	fixed   bool // never assigned to: what holds when it is declared holds for good
	present bool // a pointer, map, function or channel that is not nil; only of fixed variables
	room    int  // elements that a fixed slice surely has
}

// function is a declared function or method.
type function struct {
	name  string
	sig   *typ
	recv  *typ // nil for functions
	named bool // results have names
}

// context is what statements need to know about the function that they are in.
type context struct {
	results []*typ
	named   []string
	loops   int      // loops around, in this function
	labels  []string // of those loops that have one
	depth   int      // nesting of blocks
	budget  int      // statements that may still be made
	lit     int      // function literals around
}

func newUnit(seed uint64, k int) *unit {
	u := &unit{k: k, out: &strings.Builder{}, byName: map[string]*typ{}, folds: map[*typ]int{}}
	u.r.state = seed*0x2545f4914f6cdd1d + uint64(k)*0x9e3779b97f4a7c15
	u.r.next()
	u.ranked = u.r.chance(94)
	return u
}

// line writes one line (or a few, when an expression holds a function).
func (u *unit) line(format string, args ...any) {
	for i := 0; i < u.indent; i++ {
		u.out.WriteByte('\t')
	}
	fmt.Fprintf(u.out, format, args...)
	u.out.WriteByte('\n')
}

// open and shut write the lines around a block.
func (u *unit) open(format string, args ...any) {
	u.line(format, args...)
	u.indent++
}

func (u *unit) shut(end string) {
	u.indent--
	u.line("%s", end)
}

func (u *unit) fresh(prefix string) string {
	u.names++
	return fmt.Sprintf("%s%d", prefix, u.names)
}

// program gives the text of the unit.
func (u *unit) program() string {
	u.makeTypes()
	u.makeMethods()
	u.printTypes()
	u.printHelpers()
	globals := u.makeGlobals()
	u.makeFunctions()
	for i, f := range u.funcs {
		if u.level = len(u.funcs); u.ranked {
			u.level = i
		}
		u.printFunction(f, u.r.between(1, 6))
	}
	u.level = len(u.funcs)
	for i := 0; i < tests; i++ {
		n := u.k*tests + i
		u.printFunction(&function{name: fmt.Sprint("test", n),
			sig: u.function([]*typ{u.integer(0)}, nil, false)}, u.r.between(5, 14))
		u.open("func try%d() {", n)
		u.line("defer caught%d()", u.k)
		u.line("test%d(%d)", n, n)
		u.shut("}\n")
	}
	u.printReset(globals)
	u.open("func after%d() {", u.k)
	u.line("defer caught%d()", u.k)
	u.at = &context{}
	for _, g := range globals {
		if g.t.kind == kFunc {
			u.foldVariable(g)
		} else {
			u.fold(g.name, g.t, 3)
		}
	}
	u.printLeakFolds()
	u.at = nil
	u.shut("}\n")
	u.printCaught()
	u.printFolds()
	return u.out.String()
}

// pick gives a type for a variable.
func (u *unit) pick() *typ {
	return u.pool[u.r.below(len(u.pool))]
}

func (u *unit) anyStruct() *typ {
	return u.structs[u.r.below(len(u.structs))]
}

// makeTypes decides which types the unit has.
func (u *unit) makeTypes() {
	for i := u.r.between(1, 3); i >= 0; i-- {
		t := u.intern(typ{kind: kStruct, name: fmt.Sprintf("S%d_%d", u.k, len(u.structs))})
		u.structs = append(u.structs, t)
	}
	for i := u.r.between(0, 2); i > 0; i-- {
		t := u.intern(typ{kind: kInterface, name: fmt.Sprintf("I%d_%d", u.k, len(u.faces))})
		u.faces = append(u.faces, t)
	}
	number := u.integer(0)
	u.pool = append(u.pool, number, number, u.pointer(number), u.integer(u.r.below(len(integers))),
		u.integer(u.r.below(len(integers))), u.basic(kString), u.basic(kAny), u.slice(number))
	if u.r.chance(30) {
		u.pool = append(u.pool, u.basic(kFloat), u.basic(kBool))
	}
	for _, s := range u.structs {
		u.pool = append(u.pool, s, u.pointer(s), u.pointer(s))
	}
	u.pool = append(u.pool, u.faces...)
	for n := u.r.between(4, 9); n > 0; n-- {
		u.pool = append(u.pool, u.derived())
	}
	for i, s := range u.structs {
		u.makeFields(i, s)
	}
}

// derived makes a type of those in the pool.
func (u *unit) derived() *typ {
	e := u.pick()
	switch u.r.weighted([]int{20, 20, 14, 14, 18, 8}) {
	case 0:
		return u.pointer(e)
	case 1:
		return u.slice(e)
	case 2:
		if e.kind == kArray && e.size > 2 {
			return u.slice(e)
		}
		return u.array(u.r.between(1, 4), e)
	case 3:
		keys := []*typ{u.integer(0), u.basic(kString), u.integer(u.r.below(len(integers)))}
		return u.mapping(keys[u.r.below(len(keys))], e)
	case 4:
		return u.randomSignature()
	}
	return u.channel(e)
}

func (u *unit) randomSignature() *typ {
	var params, results []*typ
	for n := u.r.weighted([]int{20, 40, 30, 10}); n > 0; n-- {
		params = append(params, u.pick())
	}
	for n := u.r.weighted([]int{20, 50, 20, 10}); n > 0; n-- {
		results = append(results, u.pick())
	}
	// A type of the unit, so that function values of others cannot come here.
	params = append([]*typ{u.pointer(u.anyStruct())}, params...)
	variadic := len(params) > 1 && u.r.chance(12)
	if variadic {
		params[len(params)-1] = u.slice(params[len(params)-1])
	}
	return u.function(params, results, variadic)
}

// contains says whether a value of type t holds a value of one of the structs from `from` on.
func (u *unit) contains(t *typ, from int) bool {
	if t.kind == kArray {
		return u.contains(t.elem, from)
	}
	for i := from; i < len(u.structs); i++ {
		if u.structs[i] == t {
			return true
		}
	}
	return false
}

func (u *unit) makeFields(i int, s *typ) {
	if i > 0 && u.r.chance(35) {
		e := u.structs[u.r.below(i)]
		f := field{name: e.name, t: e, embedded: true}
		if u.r.chance(40) {
			f.t = u.pointer(e)
		}
		s.fields = append(s.fields, f)
	}
	s.fields = append(s.fields, field{name: "n", t: u.integer(0)})
	for n := u.r.between(1, 4); n > 0; n-- {
		t := u.pick()
		if u.contains(t, i) {
			t = u.pointer(t)
		}
		s.fields = append(s.fields, field{name: fmt.Sprintf("f%d", len(s.fields)), t: t})
	}
}

// makeMethods gives the interfaces their methods, and structs the methods of some interfaces.
func (u *unit) makeMethods() {
	for i, face := range u.faces {
		for n := u.r.between(1, 2); n > 0; n-- {
			m := &method{name: fmt.Sprintf("M%d%c", i, 'A'+len(face.methods)), sig: u.randomSignature()}
			face.methods = append(face.methods, m)
		}
		some := false
		for j, s := range u.structs {
			if u.r.chance(60) || !some && j == len(u.structs)-1 {
				some = true
				u.implement(s, face, u.r.chance(65))
			}
		}
	}
	for _, s := range u.structs {
		if u.r.chance(50) {
			u.addMethod(s, &method{name: "Own", sig: u.randomSignature(), pointer: u.r.chance(70)})
		}
		for _, f := range s.fields {
			if f.embedded {
				u.promote(s, f.t)
			}
		}
	}
}

func (u *unit) implement(s, face *typ, pointer bool) {
	for _, m := range face.methods {
		u.addMethod(s, &method{name: m.name, sig: m.sig, pointer: pointer})
	}
}

func (u *unit) addMethod(s *typ, m *method) {
	s.methods = append(s.methods, m)
	u.funcs = append(u.funcs, &function{name: m.name, sig: m.sig, recv: u.receiver(s, m), named: u.r.chance(30)})
}

func (u *unit) receiver(s *typ, m *method) *typ {
	if m.pointer {
		return u.pointer(s)
	}
	return s
}

func (u *unit) promote(s, embedded *typ) {
	from := embedded
	if embedded.kind == kPointer {
		from = embedded.elem
	}
	for _, m := range from.methods {
		own := false
		for _, other := range s.methods {
			own = own || other.name == m.name
		}
		if !own {
			s.methods = append(s.methods, &method{name: m.name, sig: m.sig, inner: true,
				pointer: m.pointer && embedded.kind != kPointer})
		}
	}
}

func (u *unit) printTypes() {
	for _, s := range u.structs {
		u.open("type %s struct {", s.name)
		for _, f := range s.fields {
			if f.embedded {
				u.line("%s", f.t.name)
			} else {
				u.line("%s %s", f.name, f.t.name)
			}
		}
		u.shut("}\n")
		u.line("func (self *%s) Bump%s() { self.n++; mix(uint64(self.n)) }", s.name, s.name)
		u.line("func (self %s) Show%s()  { mix(uint64(self.n)) }\n", s.name, s.name)
	}
	for _, face := range u.faces {
		u.open("type %s interface {", face.name)
		for _, m := range face.methods {
			u.line("%s%s", m.name, signature(m.sig, nil, nil))
		}
		u.shut("}\n")
	}
}

func (u *unit) makeGlobals() []*variable {
	var globals []*variable
	u.open("var (")
	for n := u.r.between(2, 5); n > 0; n-- {
		g := &variable{name: fmt.Sprintf("g%d_%d", u.k, len(globals)), t: u.pick()}
		globals = append(globals, g)
		u.line("%s %s", g.name, g.t.name)
	}
	u.shut(")\n")
	u.scope = append(u.scope, globals...)
	return globals
}

func (u *unit) printReset(globals []*variable) {
	u.open("func reset%d() {", u.k)
	for _, g := range globals {
		u.line("%s = %s", g.name, u.zero(g.t))
	}
	u.printLeakReset()
	u.shut("}\n")
}

func (u *unit) makeFunctions() {
	for n := u.r.between(1, 4); n > 0; n-- {
		u.funcs = append(u.funcs, &function{name: fmt.Sprintf("h%d_%d", u.k, len(u.funcs)),
			sig: u.randomSignature(), named: u.r.chance(30)})
	}
	// Constructors: functions that give what callers may keep in their own frames.
	for n := u.r.between(0, 2); n > 0; n-- {
		results := []*typ{u.pointer(u.anyStruct())}
		if u.r.chance(40) {
			results = append(results, u.pick())
		}
		u.funcs = append(u.funcs, &function{name: fmt.Sprintf("new%d_%d", u.k, len(u.funcs)),
			sig: u.function([]*typ{u.integer(0), u.pick()}, results, false), named: u.r.chance(20)})
	}
}

// zero gives the zero value of a type.
func (u *unit) zero(t *typ) string {
	switch t.kind {
	case kInt, kFloat:
		return "0"
	case kBool:
		return "false"
	case kString:
		return `""`
	case kStruct, kArray:
		return t.name + "{}"
	}
	return "nil"
}
