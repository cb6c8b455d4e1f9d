// Built-in functions, types and untyped constants where an operand is selected from, indexed or
// followed; what cannot be switched on.
package main

type st struct{ f func() }

func main() {
	var s st
	var q, r int // ERROR `declared and not used: q` `declared and not used: r`
	_ = nil.x     // ERROR `nil\.x undefined \(type untyped nil has no field or method x\)`
	_ = 'a'.x     // ERROR `'a'\.x undefined \(type untyped rune has no field or method x\)`
	_ = "a".len   // ERROR `"a"\.len undefined \(type untyped string has no field or method len\)`
	_ = (1 << 99).x // ERROR `\(1 << 99\)\.x undefined \(type untyped int has no field`
	_ = *len      // ERROR `invalid operation: cannot indirect len \(built-in\)`
	_ = len[0]    // ERROR `invalid operation: cannot index len \(built-in\)`
	_ = int[0]    // ERROR `invalid operation: int\[0\] \(int is not a generic type\)`
	_ = main[0]   // ERROR `invalid operation: cannot index main \(value of type func\(\)\)`
	_ = new(0, q) // ERROR `too many arguments for new\(0, q\) \(expected 1, found 2\)`
	_ = make()    // ERROR `not enough arguments for make\(\) \(expected 1, found 0\)`
	_ = new(int, r) // ERROR `too many arguments for new\(int, r\)`
	switch s { // ERROR `cannot switch on s \(variable of type st\) \(st is not comparable\)`
	}
	_ = struct{ a, b, a int }{1, 2, 3} // ERROR `a redeclared` `too many values in struct literal`
}
