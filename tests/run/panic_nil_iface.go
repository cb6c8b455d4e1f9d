// A method call on a nil interface.
package main

import "fmt"

func text(s fmt.Stringer) string { return s.String() }

type name string

func (n name) String() string { return "<" + string(n) + ">" }

func main() {
	fmt.Println(text(name("n")))
	var none fmt.Stringer
	fmt.Println(text(none))
}
