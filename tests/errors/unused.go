// What is declared must be used, and once.
package main

import (
	"fmt"
	"os" // ERROR `"os" imported and not used`
	str "strings" // ERROR `"strings" imported as str and not used`
	_ "sort"
	. "math" // ERROR `"math" imported and not used`
)

import "fmt" // ERROR `fmt redeclared in this block` `"fmt" imported and not used`

var x int
var x string // ERROR `x redeclared in this block`

func x() {} // ERROR `x redeclared in this block`

type x struct{} // ERROR `x redeclared in this block`

func f(a int, a string) {} // ERROR `a redeclared in this block`
func g(a int) (a string) { return } // ERROR `a redeclared in this block` `result parameter a not in scope at return`
func (r T) h(r int)      {} // ERROR `r redeclared in this block`

type T struct {
	a int
	a string // ERROR `a redeclared`
	T2
	T2 int // ERROR `T2 redeclared`
}
type T2 struct{}

func (T) m()  {}
func (*T) m() {} // ERROR `method T\.m already declared at .*:33:10`
func (T) a()  {} // ERROR `field and method with the same name a`

type I interface {
	M()
	M(int) // ERROR `duplicate method M`
}

func init() {}
func init() {}
func main(args int) {} // ERROR `func main must have no arguments and no return values`
func init() int { return 0 } // ERROR `func init must have no arguments and no return values`

func unused() {
	a := 1 // ERROR `declared and not used: a`
	var b int // ERROR `declared and not used: b`
	var c, d = 1, 2 // ERROR `declared and not used: c`
	_ = d
	e := func() { e1 := 1 } // ERROR `declared and not used: e` `declared and not used: e1`
	for i := 0; ; { // ERROR `declared and not used: i`
	}
	for k, v := range []int{} { // ERROR `declared and not used: k` `declared and not used: v`
	}
	if z := 1; true { // ERROR `declared and not used: z`
	}
	switch y := 1; { // ERROR `declared and not used: y`
	}
	switch w := interface{}(1).(type) { // ERROR `w declared and not used`
	case int:
	}
	switch w2 := interface{}(1).(type) {
	case int:
		_ = w2
	}
	f := 1 // ERROR `declared and not used: f`
	f = 2
	g := 1
	g++
	h := 1
	h += 1
	p := new(int)
	*p = 1
	q := []int{}
	q[0] = 1
	r := struct{ a int }{}
	r.a = 1
	var fn func()
	fn = func() { fn() }
	const unusedConst = 1
	type unusedType int
	a1 := 1 // ERROR `declared and not used: a1`
	{
		a1 := 2
		_ = a1
	}
	var s int // ERROR `declared and not used: s`
	func() { s = 1 }()
}

func labels() {
L1: // ERROR `label L1 defined and not used`
	for {
	}
L2:
	for {
		break L2
	}
L2: // ERROR `label L2 already defined at .*:97:1`
	for {
		continue L3 // ERROR `continue label not defined: L3`
	}
	goto L4 // ERROR `label L4 not defined`
	goto L5 // ERROR `goto L5 jumps over declaration of v at .*:107:6`
	var v int
	_ = v
L5:
	break // ERROR `break is not in a loop, switch, or select`
	continue // ERROR `continue is not in a loop`
	{
	L6:
	}
	goto L6 // ERROR `goto L6 jumps into block starting at .*:112:2`
	if true {
	L7:
		break L7 // ERROR `invalid break label L7`
	}
L8:
	switch {
	case true:
		continue L8 // ERROR `invalid continue label L8`
		break L8
	}
L9:
	goto L9
}

var _ = init // ERROR `undefined: init`
var _ = init() // ERROR `undefined: init`

func (u Undefined) m()     {} // ERROR `undefined: Undefined`
func (i *int) m2()         {} // ERROR `cannot define new methods on non-local type int`
func (p **T) m3()          {} // ERROR `invalid receiver type \*\*T`
func (i I) m4()            {} // ERROR `invalid receiver type I \(pointer or interface type\)`
func (s []int) m5()        {} // ERROR `invalid receiver type \[\]int`
func (f fmt.Stringer) m6() {} // ERROR `cannot define new methods on non-local type fmt\.Stringer`
func _()                   {}
func (T) _()               {}
func (T) _()               {}
