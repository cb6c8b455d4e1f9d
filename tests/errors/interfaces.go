// Interfaces: implementing, assertions, embedding.
package main

type I interface {
	M()
	N(a int) string
}
type J interface{ M() }
type K interface{ M(int) }
type E interface {
	J
	Error() string
}

type A struct{}

func (A) M()             {}
func (A) N(a int) string { return "" }

type B struct{}

func (*B) M()             {}
func (*B) N(a int) string { return "" }

type C struct{}

func (C) M()                {}
func (C) N(a string) string { return "" }

type D struct{}

func (D) m() {}

type F struct{ M func() }
type G struct {
	A
	*B
}
type H struct{ J }

var (
	i1 I = A{}
	i2 I = &A{}
	i3 I = B{} // ERROR `cannot use B\{\} \(value of type B\) as I value in variable declaration: B does not implement I \(method M has pointer receiver\)`
	i4 I = &B{}
	i5 I = C{} // ERROR `cannot use C\{\} \(value of type C\) as I value in variable declaration: C does not implement I \(wrong type for method N\)`
	i6 J = D{} // ERROR `cannot use D\{\} \(value of type D\) as J value in variable declaration: D does not implement J \(missing method M\)`
	i7 J = F{} // ERROR `cannot use F\{\} \(value of type F\) as J value in variable declaration: F does not implement J \(F\.M is a field, not a method\)`
	i8 J = G{} // ERROR `cannot use G\{\} \(value of type G\) as J value in variable declaration: G does not implement J \(ambiguous selector G\.M\)`
	i9 J = H{}
	i10 J = &H{}
	i11 J = i1
	i12 I = i11 // ERROR `cannot use i11 \(variable of type J\) as I value in variable declaration: J does not implement I \(missing method N\)`
	i13 K = i11 // ERROR `cannot use i11 \(variable of type J\) as K value in variable declaration: J does not implement K \(wrong type for method M\)`
	i14 J = &i11 // ERROR `cannot use &i11 \(value of type \*J\) as J value in variable declaration: \*J does not implement J \(type \*J is pointer to interface, not interface\)`
	i15 J = 1 // ERROR `cannot use 1 \(constant of type int\) as J value in variable declaration: int does not implement J \(missing method M\)`
	i16 J = nil
	i17 interface{} = 1
	i18 error = "a" // ERROR `cannot use "a" \(constant of type string\) as error value in variable declaration: string does not implement error \(missing method Error\)`
	i19 E = i11 // ERROR `cannot use i11 \(variable of type J\) as E value in variable declaration: J does not implement E \(missing method Error\)`
	i20 *J = &A{} // ERROR `cannot use &A\{\} \(value of type \*A\) as \*J value in variable declaration: \*A does not implement \*J \(type \*J is pointer to interface, not interface\)`
)

func main() {
	var i I
	var e interface{}
	_ = i.(A)
	_ = i.(*A)
	_ = i.(B) // ERROR `impossible type assertion: i\.\(B\)`
	_ = i.(*B)
	_ = i.(C) // ERROR `impossible type assertion: i\.\(C\)`
	_ = i.(int) // ERROR `impossible type assertion: i\.\(int\)`
	_ = i.(J)
	_ = i.(K)
	_ = e.(int)
	_ = e.(undefined) // ERROR `undefined: undefined`
	_ = (1).(int) // ERROR `invalid operation: \(1\) \(untyped int constant 1\) is not an interface`
	_ = A{}.(I) // ERROR `invalid operation: A\{\} \(value of type A\) is not an interface`
	_ = (&i).(A) // ERROR `invalid operation: \(&i\) \(value of type \*I\) is not an interface`
	_, ok := e.(string) // ERROR `declared and not used: ok`
	var s string = e // ERROR `declared and not used: s` `cannot use e \(variable of type interface\{\}\) as string value in variable declaration: need type assertion`
	s = e.(int) // ERROR `cannot use e\.\(int\) \(comma, ok expression of type int\) as string value in assignment`
	_ = e + 1 // ERROR `invalid operation: e \+ 1 \(mismatched types interface\{\} and int\)`
	_ = e == 1
	_ = e == []int{} // ERROR `invalid operation: e == \[\]int\{\} \(slice can only be compared to nil\)`
	_ = e == A{}
	_ = i == A{}
	_ = i == B{} // ERROR `invalid operation: i == B\{\} \(mismatched types I and B\)`
	_ = i == &B{}
	_ = i == 1 // ERROR `cannot convert 1 \(untyped int constant\) to type interface\{M\(\); N\(a int\) string\}`
	_ = i == e
	_ = i < i // ERROR `invalid operation: i < i \(operator < not defined on interface\)`
	_ = i == nil
	i.X() // ERROR `i\.X undefined \(type I has no field or method X\)`
	i.M // ERROR `i\.M \(value of type func\(\)\) is not used`
	(&i).M() // ERROR `\(&i\)\.M undefined \(type \*I is pointer to interface, not interface\)`
	e.M() // ERROR `e\.M undefined \(type interface\{\} has no field or method M\)`
	switch i.(type) {
	case A, *B:
	case A: // ERROR `duplicate case A in type switch`
	case C: // ERROR `impossible type switch case: C`
	case int: // ERROR `impossible type switch case: int`
	case nil:
	case nil: // ERROR `duplicate case nil in type switch`
	case J:
	case K:
	case undefined: // ERROR `undefined: undefined`
	case 1: // ERROR `1 is not a type`
	}
	switch (1).(type) { // ERROR `\(1\) \(untyped int constant 1\) is not an interface`
	}
	switch (A{}).(type) { // ERROR `\(A\{\}\) \(value of type A\) is not an interface`
	}
	switch x := e.(type) {
	case int:
		x = "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in assignment`
	case int, string: // ERROR `duplicate case int in type switch`
		x + 1 // ERROR `invalid operation: x \+ 1 \(mismatched types interface\{\} and int\)`
	default:
		x.M() // ERROR `x\.M undefined \(type interface\{\} has no field or method M\)`
	}
	switch e.(type) {
	default:
	default: // ERROR `multiple defaults \(first at .*:123:2\)`
	case int:
		fallthrough // ERROR `cannot fallthrough in type switch`
	case string:
	}
}

type X1 interface{ X1 } // ERROR `invalid recursive type: X1 refers to itself`
type X2 interface{ X3 } // ERROR `invalid recursive type X2`
type X3 interface{ X2 }
type X4 interface {
	J
	K // ERROR `duplicate method M`
}
type X8 interface{ undefined } // ERROR `undefined: undefined`
type X9 interface {
	J
	M()
}


type X11 interface{ comparable }

var x11 X11 // ERROR `cannot use type X11 outside a type constraint: interface is \(or embeds\) comparable`
var x12 comparable // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`

type X13 interface{ m() X13 }
type X14 struct{ X14 } // ERROR `invalid recursive type: X14 refers to itself`
type X15 struct{ *X15 }
type X16 [2]X16 // ERROR `invalid recursive type: X16 refers to itself`
type X17 []X17
type X18 map[X18]int // ERROR `invalid map key type X18`
type X19 func(X19) X19
type X20 X20 // ERROR `invalid recursive type: X20 refers to itself`
type X21 X22 // ERROR `invalid recursive type X21`
type X22 X21
type X23 struct{ a X24 } // ERROR `invalid recursive type X23`
type X24 struct{ b [1]X23 }
type X25 chan X25
type X26 *X26
type X27 = X27 // ERROR `invalid recursive type: X27 refers to itself`
type X28 = []X28 // ERROR `invalid recursive type: X28 refers to itself`
