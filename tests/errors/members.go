// Selectors, indexing, slicing, composite literals.
package main

import (
	"fmt"
	"strings"
)

type A struct{ x, y int }
type B struct{ x int }
type C struct {
	A
	B
	z int
}
type D struct{ *D1 }
type D1 struct{ deep int }
type P *A
type L []L

func (A) method() {}

func main() {
	var a A
	var c C
	var p *A
	var pp **A
	var np P
	_ = a.x
	_ = a.X // ERROR `a\.X undefined \(type A has no field or method X, but does have field x\)`
	_ = a.z // ERROR `a\.z undefined \(type A has no field or method z\)`
	_ = a.Method // ERROR `a\.Method undefined \(type A has no field or method Method, but does have method method\)`
	_ = c.x // ERROR `ambiguous selector c\.x`
	_ = c.y
	_ = c.A.x
	_ = p.x
	_ = pp.x // ERROR `pp\.x undefined \(type \*\*A has no field or method x\)`
	_ = np.x
	np.method() // ERROR `np\.method undefined \(type P has no field or method method\)`
	_ = D{}.deep
	_ = a.method
	_ = A.method
	_ = A.x // ERROR `A\.x undefined \(type A has no method x\)`
	_ = A.nothing // ERROR `A\.nothing undefined \(type A has no field or method nothing\)`
	_ = fmt.Nothing // ERROR `undefined: fmt\.Nothing`
	_ = fmt.println // ERROR `undefined: fmt\.println`
	_ = fmt // ERROR `use of package fmt not in selector`
	_ = strings.Builder{}.buf // ERROR `strings\.Builder\{\}\.buf undefined \(cannot refer to unexported field buf\)`
	fmt.x = 1 // ERROR `undefined: fmt\.x`
	_ = int.x // ERROR `int\.x undefined \(type int has no field or method x\)`
	_ = a._ // ERROR `a\._ undefined \(type A has no field or method _\)`
	var s []int
	var arr [3]int
	var parr *[3]int
	var m map[string]int
	var str string
	_ = s["a"] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = s[1.0]
	_ = s[1.5] // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = s[-1] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = s[nil] // ERROR `cannot convert nil to type int`
	_ = arr[3] // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = arr[-1] // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = parr[3] // ERROR `invalid argument: index 3 out of bounds \[0:3\]`
	_ = parr[2]
	_ = m[1] // ERROR `cannot use 1 \(untyped int constant\) as string value in map index`
	_ = m["a"]
	_ = m[nil] // ERROR `cannot use nil as string value in map index`
	_ = str[0]
	_ = str["a"] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = a[0] // ERROR `invalid operation: cannot index a \(variable of type A\)`
	_ = 1[0] // ERROR `invalid operation: cannot index 1 \(untyped int constant\)`
	_ = (&s)[0] // ERROR `invalid operation: cannot index \(&s\) \(value of type \*\[\]int\)`
	_ = (&m)["a"] // ERROR `invalid operation: cannot index \(&m\) \(value of type \*map\[string\]int\)`
	_ = nil[0] // ERROR `invalid operation: cannot index nil`
	_ = s[1:0] // ERROR `invalid slice indices: 0 < 1`
	_ = s[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = arr[:4] // ERROR `invalid argument: index 4 out of bounds \[0:4\]`
	_ = arr[1:2:4] // ERROR `invalid argument: index 4 out of bounds \[0:4\]`
	_ = str[1:2:3] // ERROR `invalid operation: 3-index slice of string`
	_ = m[1:2] // ERROR `invalid operation: cannot slice m \(variable of type map\[string\]int\)`
	_ = s["a":] // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = [3]int{}[:] // ERROR `invalid operation: \[3\]int\{\} \(value of type \[3\]int\) \(slice of unaddressable value\)`
	_ = "abc"[2:1] // ERROR `invalid slice indices: 1 < 2`
	_ = "abc"[:4] // ERROR `invalid argument: index 4 out of bounds \[0:4\]`
	_ = [...]int{1, 2}[5] // ERROR `invalid argument: index 5 out of bounds \[0:2\]`
	_ = A{1} // ERROR `too few values in struct literal of type A`
	_ = A{1, 2, 3} // ERROR `too many values in struct literal of type A`
	_ = A{1, "a"} // ERROR `cannot use "a" \(untyped string constant\) as int value in struct literal`
	_ = A{x: 1, 2} // ERROR `mixture of field:value and value elements in struct literal`
	_ = A{x: 1, x: 2} // ERROR `duplicate field name x in struct literal`
	_ = A{z: 1} // ERROR `unknown field z in struct literal of type A`
	_ = A{X: 1} // ERROR `unknown field X in struct literal of type A, but does have x`
	_ = C{x: 1} // ERROR `unknown field x in struct literal of type C`
	_ = C{A: A{}, B: B{1}}
	_ = []int{1, "a"} // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = []int{0: 1, 0: 2} // ERROR `duplicate index 0 in array or slice literal`
	_ = []int{-1: 1} // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = []int{"a": 1} // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = [2]int{1, 2, 3} // ERROR `index 2 is out of bounds \(>= 2\)`
	_ = [2]int{2: 1} // ERROR `invalid argument: index 2 out of bounds \[0:2\]`
	_ = [...]int{5: 1, 2}
	_ = map[string]int{"a": 1, "a": 2} // ERROR `duplicate key "a" in map literal`
	_ = map[string]int{1: 1} // ERROR `cannot use 1 \(untyped int constant\) as string value in map literal`
	_ = map[string]int{"a"} // ERROR `missing key in map literal`
	_ = map[string]int{"a": "b"} // ERROR `cannot use "b" \(untyped string constant\) as int value in map literal`
	_ = map[interface{}]int{1: 1, "1": 2, 1: 3} // ERROR `duplicate key 1 in map literal`
	_ = map[[]int]int{} // ERROR `invalid map key type \[\]int`
	_ = map[func()]int{} // ERROR `invalid map key type func\(\)`
	_ = []A{{1, 2}, {x: 1}}
	_ = []*A{{1, 2}, &A{}}
	_ = [][]int{{1}, {"a"}} // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = map[A]string{{1, 2}: "a"}
	_ = L{{}, {{}}}
	_ = int{1} // ERROR `invalid composite literal type int`
	_ = undefined{1} // ERROR `undefined: undefined`
	_ = &A{1, 2}
	_ = (interface{})(1)
	_ = P{1, 2} // ERROR `invalid composite literal type P`
	_ = [n]int{} // ERROR `undefined array length n or missing type constraint`
	_ = [1.5]int{} // ERROR `array length 1\.5 \(untyped float constant\) must be integer`
	_ = [-1]int{} // ERROR `invalid array length -1 \(untyped int constant\)`
	_ = ["a"]int{} // ERROR `array length "a" \(untyped string constant\) must be integer`
	var n int
	_ = [1 << 62]int{}
	_ = struct{ a, a int }{} // ERROR `a redeclared`
	_ = struct{ a int }{b: 1} // ERROR `unknown field b in struct literal of type struct\{a int\}`
	_ = []int{n: 1} // ERROR `index n must be integer constant`
}

type T1 struct {
	*P // ERROR `embedded field type cannot be a pointer`
	I1
	*I1 // ERROR `embedded field type cannot be a pointer to an interface` `I1 redeclared`
	PP
}
type I1 interface{ M() }
type PP = *A
