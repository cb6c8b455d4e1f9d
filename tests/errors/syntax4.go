// What is unexpected is told by where it stands: after a part that may end, after a name that needs
// more, before braces that are no literal's.
package main

type A struct {
	a int
	-b // ERROR "unexpected -, expected field name or embedded type"
	rows select // ERROR "unexpected select, expected type"
}

type I interface {
	m()
	<< // ERROR "unexpected <<, expected ~ term or type"
}

type L []map[string]A[] // ERROR "unexpected ], expected type argument list"

const c < 1 // ERROR "unexpected < after top level declaration"

var v = []byte byte{1} // ERROR "unexpected name byte after top level declaration"

func twice twice() { // ERROR "unexpected name twice, expected [(]"
} // ERROR "unexpected } after top level declaration"

func result() = { // ERROR "unexpected = after top level declaration"
}

func main() {
	const d 5 = 1 // ERROR "unexpected literal 5 at end of statement"
	for i := 0; i < 3 goto ; i++ { // ERROR "unexpected goto, expected semicolon or newline"
	} // ERROR "unexpected }, expected { after for clause"
	_ = append = 1 // ERROR "unexpected = at end of statement"
	var x interface{}
	_ = x.(*A. >= 5) // ERROR "unexpected >=, expected name"
	switch {
	case true: : // ERROR "unexpected :, expected case or default or }"
	}
	switch {
	case x == 1: x x.a = 1 // ERROR "unexpected name x at end of statement"
	}
	x == 5 { // ERROR "unexpected { at end of statement"
		println("x")
	}
