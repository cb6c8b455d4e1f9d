// Declarations: types, cycles, initialisation, aliases.
package main

var a = b // ERROR `initialization cycle for a`
var b = c
var c = a

var d = f1() // ERROR `initialization cycle for d`

func f1() int { return d }

var e = func() int { return e }() // ERROR `initialization cycle: e refers to itself`


func h2() (int, int) { return 1, 2 }

const k1 = k2 // ERROR `initialization cycle for k1`
const k2 = k1

type T1 [len(x1)]int // ERROR `invalid recursive type T1`

var x1 T1

type T2 struct{ f [T3(1)]int }
type T3 int

type U1 undefined // ERROR `undefined: undefined`
type U2 []undefined // ERROR `undefined: undefined`
type U3 map[undefined]int // ERROR `undefined: undefined`
type U4 func(undefined) undefined // ERROR `undefined: undefined`
type U5 struct{ a, b undefined } // ERROR `undefined: undefined`
type U6 interface{ M(undefined) } // ERROR `undefined: undefined`
type U7 = undefined // ERROR `undefined: undefined`
type U8 *undefined // ERROR `undefined: undefined`
type U9 [undefined]int // ERROR `undefined array length undefined or missing type constraint`
type U10 [x2]int // ERROR `invalid array length x2`
type U11 [f1()]int // ERROR `array length f1\(\) \(value of type int\) must be constant`
type U12 map[[]int]int // ERROR `invalid map key type \[\]int`
type U13 map[struct{ f func() }]int // ERROR `invalid map key type struct\{f func\(\)\}`
type U14 map[interface{}]int
type U15 x2 // ERROR `x2 is not a type`
type U17 func(a, b int, a string) // ERROR `a redeclared in this block`
type U18 func(...int, int) // ERROR `can only use \.\.\. with final parameter in list`
type U19 func(a ...int, b int) // ERROR `can only use \.\.\. with final parameter in list`
type U21 main // ERROR `main is not a type`
type U22 a.b
type U23 f1 // ERROR `f1 is not a type`
type U24 struct {
	int
	string
	int // ERROR `int redeclared`
}

var x2 = 5
var x3, x4 int = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
var x5, x6 = 1, 2, 3 // ERROR `extra init expr 3`
var x7 undefined // ERROR `undefined: undefined`
var x8 x2 // ERROR `x2 is not a type`
var x9 int = x9 // ERROR `initialization cycle: x9 refers to itself`
var x10 = x10 // ERROR `initialization cycle: x10 refers to itself`
var _ = undefined // ERROR `undefined: undefined`
var _, _ = h2()
var _, _, _ = h2() // ERROR `assignment mismatch: 3 variables but h2 returns 2 values`
var x11 = x12() // ERROR `undefined: x12`
var x13 [...]int // ERROR `invalid use of \[\.\.\.\] array \(outside a composite literal\)`
var x14 [3]undefined // ERROR `undefined: undefined`
var x15 = [...]int{1, 2}
var x16 [2]int = x15
var x17 [3]int = x15 // ERROR `cannot use x15 \(variable of type \[2\]int\) as \[3\]int value in variable declaration`
var x18 func()
var x19 = x18() // ERROR `x18\(\) \(no value\) used as value`
var x20 = f1
var x21 string = f1 // ERROR `cannot use f1 \(value of type func\(\) int\) as string value in variable declaration`
var x22 = f1()

const y1 // ERROR `missing init expr for y1`
const y2 int // ERROR `missing init expr for y2`
const y3, y4 = 1 // ERROR `missing init expr for y4`
const y5 = 1, 2 // ERROR `extra init expr 2`
const (
	y6 = iota
	y7
	y8, y9 // ERROR `missing init expr for y9`
)
const (
	z1, z2 = iota, 1
	z3 // ERROR `extra init expr at .*:86:17`
	z4, z5, z6 // ERROR `missing init expr for z6`
)
const y10 int = y6 + "a" // ERROR `invalid operation: y6 \+ "a" \(mismatched types untyped int and untyped string\)`
const y11 = len(x15)
const y12 = len(x2) // ERROR `invalid argument: x2 \(variable of type int\) for built-in len`
const y13 undefined = 1 // ERROR `undefined: undefined`
const y14 T3 = 1
const y15 struct{} = 1 // ERROR `invalid constant type struct\{\}`

func iotaOutside() int { return iota } // ERROR `cannot use iota outside constant declaration`

func noResult() undefined { return nil } // ERROR `undefined: undefined`
func (T4) dup()           {}
func (T4) dup()           {} // ERROR `method T4\.dup already declared at .*:100:11`

type T4 struct{ dup2 int }

func (T4) dup2() {} // ERROR `field and method with the same name dup2`
func (t T4) use() {
	t.dup()
	t.dup3() // ERROR `t\.dup3 undefined \(type T4 has no field or method dup3\)`
}



func local() {
	type L1 struct{ l L1 } // ERROR `invalid recursive type: L1 refers to itself`
	type L2 []L2
	type L3 L3 // ERROR `invalid recursive type: L3 refers to itself`
	var v1 = v1 // ERROR `declared and not used: v1` `undefined: v1`
	v2 := v2 // ERROR `undefined: v2`
	const k = k // ERROR `undefined: k`
	f := func() { f() } // ERROR `declared and not used: f` `undefined: f`
	type M struct{}
	_ = M{}
	var w1, w2 int = 1, "a" // ERROR `cannot use "a" \(untyped string constant\) as int value in variable declaration`
	_, _ = w1, w2
	_ = v2
}

func main() {
	init() // ERROR `undefined: init`
	main()
	main := 1
	_ = main
	_ = init // ERROR `undefined: init`
}
