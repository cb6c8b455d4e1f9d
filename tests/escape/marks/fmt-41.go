// an error with Unwrap, printed
package main

import "fmt"

type e struct {
	op  string
	err error
}

func (x *e) Error() string { return x.op + ": " + x.err.Error() }
func (x *e) Unwrap() error { return x.err }

type base struct{ n int }

func (b *base) Error() string { return "base" }

//go:noinline
func f(n int) {
	b := &base{n}      // want:stack
	x := &e{"open", b} // want:stack
	fmt.Println(x)
	fmt.Printf("%v|%s\n", x, b)
}
func main() { f(3) }
