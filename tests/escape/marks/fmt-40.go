// a struct with a Stringer field, printed with %v
package main

import "fmt"

type id int

func (i id) String() string { return "id" }

type rec struct {
	ID   id
	Name string
}

//go:noinline
func f(n int) {
	r := rec{id(n), "x"}
	fmt.Println(r)                // want:stack
	fmt.Printf("%v %+v\n", &r, r) // want:stack
}
func main() { f(3) }
