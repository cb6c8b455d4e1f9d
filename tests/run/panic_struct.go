// A panic value that has no text of its own: its type and address are shown.
package main

import "fmt"

type T struct {
	A int
	B string
}

func main() {
	t := T{1, "b"}
	fmt.Printf("%v %+v\n", t, t)
	panic(t)
}
