package main

// Messages name an alias where the source does, and its target where Go does.
type (
	ints    = []int
	number  = int
	kept    struct{}
	also    = kept
	pointer = *kept
	getter  = interface{ get() }
)

func (number) get() {} // ERROR `cannot define new methods on non-local type number`
func (getter) put() {} // ERROR `invalid receiver type getter`

func total(x ints) number { return "a" } // ERROR `as number value in return statement`

func main() {
	var s string = ints{1}   // ERROR `value of type ints\) as string`
	var n number = "x"       // ERROR `as number value in variable declaration`
	var a also = 5           // ERROR `as also value in variable declaration`
	total(a)                 // ERROR `variable of type also\) as ints value in argument`
	n.get()                  // ERROR `n.get undefined \(type number has no`
	var p *number = &s       // ERROR `\*string\) as \*number value`
	_ = a + n                // ERROR `mismatched types also and number`
	var g getter = a         // ERROR `as getter value in variable declaration: kept does not implement interface`
	_ = g.(also)             // ERROR `impossible type assertion: g.\(also\)`
	_ = pointer(5)           // ERROR `to type pointer`
	_, _ = s, p
}
