// GoString and pointers to pointers
package main

import "fmt"

type t struct{ v int }

func (x t) GoString() string { return "T!" }

//go:noinline
func f(n int) {
	x := t{n} // want:stack
	p := &x   // want:stack
	pp := &p
	fmt.Printf("%#v %v\n", x, (*pp).v) // want:stack
	fmt.Printf("%t\n", *pp == p)
}
func main() { f(3) }
