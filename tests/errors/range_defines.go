// What a range clause declares: variables of its own, whatever their names.
package main

func f() []int { return nil }

func main() {
	var a struct{ x int }
	s := f()
	for a.x := range s { // ERROR `no new variables on left side of :=` `invalid syntax tree: cannot declare a\.x`
	}
	for i, i := range s { // ERROR `declared and not used: i` `i redeclared in this block`
	}
	for i, a.x := range s { // ERROR `invalid syntax tree: cannot declare a\.x`
		_ = i
	}
	for _, a.x := range s { // ERROR `no new variables on left side of :=` `invalid syntax tree: cannot declare a\.x`
	}
	for _ := range s { // ERROR `no new variables on left side of :=`
	}
	for _, _ := range s { // ERROR `no new variables on left side of :=`
	}
	for i, _ := range s { // ERROR `declared and not used: i`
	}
	for _, v := range s {
		_ = v
	}
	for s, s := range s { // ERROR `declared and not used: s` `s redeclared in this block`
	}
	for s := range s {
		_ = s
	}
	for s[0] := range s { // ERROR `no new variables on left side of :=` `invalid syntax tree: cannot declare s\[0\]`
	}
	for 1, "a" := range s { // ERROR `no new variables on left side of :=` `invalid syntax tree: cannot declare 1` `invalid syntax tree: cannot declare "a"`
	}
	for f() := range s { // ERROR `no new variables on left side of :=` `invalid syntax tree: cannot declare f\(\)`
	}
	for int, string := range s { // ERROR `declared and not used: int` `declared and not used: string`
	}
	for i := range 5 {
		i := i // ERROR `declared and not used: i`
	}
	for x, y := range undefd { // ERROR `undefined: undefd`
	}
	for x, y := range a { // ERROR `cannot range over a \(variable of type struct\{x int\}\)`
		_ = x
	}
}
