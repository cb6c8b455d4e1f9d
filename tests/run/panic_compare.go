// A comparison of interfaces that hold slices.
package main

import "fmt"

type box struct {
	id   int
	data any
}

func main() {
	a, b := box{1, []int{1}}, box{2, []int{1}}
	fmt.Println(a == b) // the ids differ: the slices are never compared
	b.id = 1
	fmt.Println(a == b)
}
