package main

import (
	"errors"
	"fmt"
)

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

type E struct{ code int }

func (e *E) Error() string { return "e" }

var kept error

func f(n int) {
	e := &E{n} // want:heap
	kept = fmt.Errorf("x: %w", e)
}
func main() { f(3); clobber(20); fmt.Println(errors.Unwrap(kept).(*E).code) }
