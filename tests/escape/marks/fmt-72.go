// fmt-72: Fprintf into a local builder.
package main

import (
	"fmt"
	"strings"
)

type item struct{ id int }

func (i *item) String() string { return "item" }

//go:noinline
func f(n int) string {
	var b strings.Builder // want:stack
	it := &item{n}        // want:stack
	fmt.Fprintf(&b, "%v=%d", it, n)
	return b.String()
}

func main() {
	fmt.Println(f(3))
}
