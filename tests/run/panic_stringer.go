// A panic value with a String method, which is not called for a named
// string type without one.
package main

import "fmt"

type level int

func (l level) String() string { return fmt.Sprintf("level %d", int(l)) }

type reason string

func main() {
	defer func() {
		r := recover()
		fmt.Println("recovered", r)
		panic(level(3))
	}()
	panic(reason("flood"))
}
