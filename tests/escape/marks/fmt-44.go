// a Format method that does not keep
package main

import "fmt"

type c struct{ v int }

func (x *c) Format(s fmt.State, verb rune) {
	fmt.Fprintf(s, "<%d>", x.v) // want:stack
}

//go:noinline
func f(n int) {
	x := &c{n} // want:stack
	fmt.Printf("%v\n", x)
}
func main() { f(300) }
