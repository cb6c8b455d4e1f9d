// Where reading goes on behind a wrong declaration.
package p

import "a" "b" // ERROR "unexpected literal .b. after top level declaration"
import x y // ERROR "missing import path"
import (
	"a", // ERROR "unexpected comma in grouped declaration; possibly missing semicolon or newline or [)]"
	"b"
)

var a, b int = 1, 2,
var c = 1 2 // ERROR "unexpected var, expected expression"
var d int int
var (
	e = 1,
	f = 2
) // ERROR "unexpected [)] after top level declaration"
const g = 1 +
const h // ERROR "unexpected const, expected expression"
const (
	i = iota,
	j
) // ERROR "unexpected [)] after top level declaration"
type k // ERROR "unexpected newline in type declaration"
type l int string // ERROR "unexpected name string after top level declaration"
type m struct {
	a int, // ERROR "unexpected comma in struct type; possibly missing semicolon or newline or }"
	b int
}
type n struct { a int b int } // ERROR "unexpected name b in struct type; possibly missing semicolon or newline or }"
type o struct {
	a, b // ERROR "unexpected newline, expected type"
	c int
}
type p interface {
	f() int, // ERROR "unexpected comma in interface type; possibly missing semicolon or newline or }"
	g() // ERROR "unexpected [)] after top level declaration"
}
type q interface { f() g() } // ERROR "unexpected [(] in interface type; possibly missing semicolon or newline or }"
func r { // ERROR "unexpected {, expected [(]"
} // ERROR "unexpected }, expected [)]"
func s() {
}} // ERROR "unexpected } after top level declaration"
func t(a int b int) { // ERROR "unexpected name b in parameter list; possibly missing comma or [)]"
}
func u(a, b int, c) { // ERROR "mixed named and unnamed parameters"
}
func v(a int, int) { // ERROR "mixed named and unnamed parameters"
}
func w() (a int, b) { // ERROR "mixed named and unnamed parameters"
}
func x() int, int { // ERROR "unexpected comma after top level declaration"
}
func (a b) (c d) e() { // ERROR "unexpected [(], expected name"
}
func () f() { // ERROR "method has no receiver"
}
func (a, b c) f() { // ERROR "method has multiple receivers"
}
func (a b, c d) f() { // ERROR "method has multiple receivers"
}
func f(a ...) { // ERROR "... is missing type"
}
func g()
{ // ERROR "unexpected semicolon or newline before {"
}
func h() { return }  return // ERROR "unexpected return after top level declaration"
x := 1
x = 1
f()
for {
}
if true {
}
1
"a"
}
)
