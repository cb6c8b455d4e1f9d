// lib-92: errors.As, errors.Is and a wrapped local error, all dropped.
package main

import (
	"errors"
	"fmt"
)

type bad struct{ code int }

func (b *bad) Error() string { return "bad" }

//go:noinline
func work(n int) error {
	if n > 2 {
		return fmt.Errorf("work: %w", &bad{n})
	}
	return nil
}

//go:noinline
func f(n int) int {
	var b *bad // want:stack go:heap
	if errors.As(work(n), &b) {
		return b.code
	}
	return 0
}

func main() { println(f(1), f(4)) }

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
