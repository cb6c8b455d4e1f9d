// Types whose own length or size is needed to know them, and arguments of package unsafe.
package p

import "unsafe"

type A [len(A{})]int // ERROR `invalid recursive type`
type B [len([1]B{{}})]int // ERROR `invalid recursive type`
type C struct {
	c [len(C{}.c)]int // ERROR `invalid recursive type`
}
type D struct {
	a [unsafe.Sizeof(new(D))]int
	b [len([2]*D{})]A
}

var x int
var y [1e20]int // ERROR `array length 1e20 \(untyped float constant 1e\+20\) must be integer`
var s1 = unsafe.Slice(&x, -1) // ERROR `invalid argument: length -1 \(constant of type int\) must not be negative`
var s2 = unsafe.Slice(x, 1) // ERROR `invalid argument: x \(variable of type int\) is not a pointer`
var s3 = unsafe.Sizeof(nil) // ERROR `use of untyped nil in argument to unsafe.Sizeof`
var s4 = unsafe.Offsetof(x) // ERROR `invalid argument: x is not a selector expression`

type E struct{ *F }
type F struct{ g int }

var s5 = unsafe.Offsetof(E{}.g) // ERROR `invalid argument: field g is embedded via a pointer in E`
var f = &(g) // ERROR `invalid operation: cannot take address of g \(value of type func\(\)\)`

func g() {}

type Named int

func named(n Named, m map[string]int, s string, ok bool) {
	n = n + 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = n == 1<<70 // ERROR `1 << 70 \(untyped int constant 1180591620717411303424\) overflows int`
	s, ok = m["a"] // ERROR `cannot use m\["a"\] \(map index expression of type int\) as string value in assignment`
	_, _ = s, ok
}

type Conflict interface { // an element that is no interface beside it
	a()
	With // ERROR `duplicate method a`
	Struct // ERROR `constraint`
}
type With interface{ a(int) }
type Struct struct{}
