// Defined types whose own declaration is wrong are types all the same: what is done with them is
// checked. What depends on an unknown type itself stays silent.
package main

import "os" // ERROR `"os" imported and not used`

type T struct{ T } // ERROR `invalid recursive type: T refers to itself`
type U undefd // ERROR `undefined: undefd`
type P *undefd // ERROR `undefined: undefd`
type A [3]undefd // ERROR `undefined: undefd`
type I interface{ m(undefd) } // ERROR `undefined: undefd`

const k undefd = 1 << undefd2 // ERROR `undefined: undefd`

func g() U { panic(0) }

func f(int) {}

func main() {
	var t T
	var u U
	var p P
	var a A
	var i I
	_ = t.x
	_ = u.x
	_ = p.x // ERROR `p\.x undefined \(type P has no field or method x\)`
	_ = a.x // ERROR `a\.x undefined \(type A has no field or method x\)`
	_ = i.x // ERROR `i\.x undefined \(type I has no field or method x\)`
	_ = t[0] // ERROR `cannot index t \(variable of type T\)`
	_ = a[5] // ERROR `index 5 out of bounds \[0:3\]`
	_ = u + u // ERROR `operator \+ not defined on u \(variable of type U\)`
	_ = u + 1
	_ = !u // ERROR `operator ! not defined on u \(variable of type U\)`
	_ = *u // ERROR `cannot indirect u \(variable of type U\)`
	_ = <-u // ERROR `cannot receive from non-channel u \(variable of type U\)`
	_ = u == u
	_ = u < u // ERROR `u < u \(operator < not defined on U\)`
	_ = U(1) // ERROR `cannot convert 1 \(untyped int constant\) to type U`
	_ = int(u) // ERROR `cannot convert u \(variable of type U\) to type int`
	_ = len(u)
	_ = append(u, 1) // ERROR `first argument to append must be a slice; have u \(variable of type U\)`
	_ = make(U) // ERROR `cannot make U; type must be slice, map, or channel`
	_ = u.(int) // ERROR `u \(variable of type U\) is not an interface`
	_ = i.(U) // ERROR `impossible type assertion: i\.\(U\)`
	_ = A{1, 2, 3, 4} // ERROR `index 3 is out of bounds \(>= 3\)`
	u() // ERROR `cannot call non-function u \(variable of type U\)`
	u++ // ERROR `u\+\+ \(non-numeric type U\)`
	u <- 1 // ERROR `cannot send to non-channel u \(variable of type U\)`
	for range u { // ERROR `cannot range over u \(variable of type U\)`
	}
	if g() { // ERROR `non-boolean condition in if statement`
	}
	switch u.(type) { // ERROR `u \(variable of type U\) is not an interface`
	}
	var n int = u // ERROR `cannot use u \(variable of type U\) as int value in variable declaration`
	_ = n
	_ = undefd3.(os.Signal) // ERROR `undefined: undefd3`
	_ = string{undefd4: 1, undefd5: undefd6} // ERROR `invalid composite literal type string` `undefined: undefd6`
	var e interface{}
	switch e.(type) {
	case *f: // ERROR `f is not a type`
	case os: // ERROR `os is not a type`
	}
}

// Of types that contain each other, the one that leads back is wrong; the others are as they say.
type V struct { // ERROR `invalid recursive type V`
	w W
	x int
}
type W struct {
	v V
	y int
}
type J1 interface { // ERROR `invalid recursive type J1`
	m() J2
	J2
}
type J2 interface {
	J1
}

var j1 J1 = j2 // ERROR `initialization cycle for j1`
var j2 J2 = j1

func recursive(v V, w W) {
	var unused, text int // ERROR `declared and not used: unused` `declared and not used: text`
	_ = v.x
	_ = w.y
	_ = w.q // ERROR `w\.q undefined \(type W has no field or method q\)`
	_ = V{1, 2}
	_ = V{} | V{} // ERROR `operator \| not defined on V{} \(value of type V\)`
	_ = map[int]int{unused} // ERROR `missing key in map literal`
	_ = map[int][]int{"a": {text}} // ERROR `cannot use "a" \(untyped string constant\) as int value in map literal`
	undefd7 |= 1 << 63 // ERROR `undefined: undefd7`
}
