// fmt-71: Errorf with %w keeps the error, not the number.
package main

import (
	"errors"
	"fmt"
)

type bad struct{ code int }

func (b *bad) Error() string { return "bad" }

var last error

//go:noinline
func f(n int) error {
	e := &bad{n} // want:heap
	return fmt.Errorf("at %d: %w", n, e)
}

func main() {
	last = f(3)
	scrub()
	var b *bad
	fmt.Println(last, errors.As(last, &b), b.code)
}

// clobber overwrites the dead part of the stack.
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

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
