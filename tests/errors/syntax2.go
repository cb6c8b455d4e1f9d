package p

import fmt // ERROR "missing import path"
import ("a" "b") // ERROR "unexpected literal .b. in grouped declaration; possibly missing semicolon or newline or [)]"

x = 1 // ERROR "non-declaration statement outside function body"
var x int 3 // ERROR "unexpected literal 3 after top level declaration"
var y // ERROR "unexpected newline, expected type"
var = 1 // ERROR "unexpected =, expected name"
type T // ERROR "unexpected newline in type declaration"
type U struct {
	a int b int // ERROR "unexpected name b in struct type; possibly missing semicolon or newline or }"
}
type V struct {
	(T) // ERROR "cannot parenthesize embedded type"
}
type I interface {
	a int // ERROR "unexpected name int in interface type; possibly missing semicolon or newline or }"
}
func f(a int b int) {} // ERROR "unexpected name b in parameter list; possibly missing comma or [)]"
func g(a int, string) {} // ERROR "mixed named and unnamed parameters"
func h(a int // ERROR "unexpected newline in parameter list; possibly missing comma or [)]"
) {
}
func 1() {} // ERROR "unexpected literal 1, expected name or [(]"
func (T) f[P any]() {} // ERROR "method must have no type parameters"
func k[]() {} // ERROR "empty type parameter list"
func l[P]() {} // ERROR "missing type constraint"
type C <-chan<- int // ERROR "unexpected name int, expected chan"
func m() {}} // ERROR "unexpected } after top level declaration"
func n()
{ // ERROR "unexpected semicolon or newline before {"
}
import "late" // ERROR "imports must appear before other declarations"
var r = '\q' // ERROR "unknown escape"
var t = 09 // ERROR "invalid digit '9' in octal literal"
var u = @ 1 // ERROR "invalid character U[+]0040 '@'"
