// Methods of one name and of several types in an interface: each is told where it is embedded.
package main

import main "errors" // ERROR `"errors" imported as main and not used`

type E1 interface{ m(int) }
type E2 interface{ m(string) }
type E3 interface{ m(int) }
type X1 interface {
	E1 // ERROR `duplicate method m`
	m()
}
type X2 interface {
	E1
	E2 // ERROR `duplicate method m`
	E3
	n() int
	n() string // ERROR `duplicate method n`
}
type X3 interface {
	E3
	E2 // ERROR `duplicate method m`
	E1
	E2 // ERROR `duplicate method m`
	interface{ m() } // ERROR `duplicate method m`
}

func main() {} // ERROR `main already declared through import of package errors \("errors"\)`
