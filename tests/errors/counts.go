// Numbers of values, functions without bodies beside other errors, and names of dot imports.
package main

import . "strings" // ERROR `"strings" imported and not used`

func Index() {} // ERROR `Index already declared through dot-import of package strings \("strings"\)`

func pair() (int, int) { return 1, 2 }
func none()            {}
func elsewhere(int) int

func r0() { return 1, none() } // ERROR `too many return values` `none\(\) \(no value\) used as value`
func r1() int { return pair(), 1 } // ERROR `multiple-value pair\(\) .* in single-value context` `too many return values`
func r3() (int, int, int) { return pair(), 1 } // ERROR `multiple-value pair\(\) .* in single-value context` `not enough return values`
func ru() int { return missing, 1 } // ERROR `undefined: missing`

func main() {
	var a, b, c int
	a, b, c = pair(), 1 // ERROR `assignment mismatch: 3 variables but 2 values`
	a, b = pair(), 1 // ERROR `multiple-value pair\(\) .* in single-value context`
	a, b, c = pair() // ERROR `assignment mismatch: 3 variables but pair returns 2 values`
	x, y, z := pair(), 1 // ERROR `assignment mismatch: 3 variables but 2 values` `declared and not used: x` `declared and not used: y` `declared and not used: z`
	missing = none() // ERROR `undefined: missing` `none\(\) \(no value\) used as value`
	_, _, _ = a, b, c
	switch a {
	case 1:
	L:
		fallthrough
	case 2:
		goto L // ERROR `goto L jumps into block`
	default:
	M: // ERROR `label M defined and not used`
		fallthrough // ERROR `cannot fallthrough final case in switch`
	}
}
