// Errorf keeps what it wraps
package main

import (
	"errors"
	"fmt"
)

type e struct{ v int }

func (x *e) Error() string { return "e" }

//go:noinline
func f(n int) error {
	x := &e{n} // want:heap
	return fmt.Errorf("a: %w", x)
}

var g error

func main() {
	g = f(4)
	clobber(20)
	var x *e
	if errors.As(g, &x) {
		println(x.v)
	}
}

func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}
