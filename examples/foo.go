// The example everything started from: i outlives foo, so it lives on the heap;
// j does not leave main, so it is a plain local.
package main

import "fmt"

func foo() *int {
	i := 42
	return &i
}

func main() {
	j := 1
	q := &j
	*q += 1
	p := foo()
	fmt.Println(*p, j)
}
