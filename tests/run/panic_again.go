// A panic that is recovered and panics again, twice.
package main

import (
	"errors"
	"fmt"
)

var errBase = errors.New("base")

func inner() {
	defer func() {
		if r := recover(); r != nil {
			panic(fmt.Errorf("inner: %w", r.(error)))
		}
	}()
	panic(errBase)
}

func outer() {
	defer func() {
		r := recover()
		fmt.Println("outer saw", r, errors.Is(r.(error), errBase))
		panic(fmt.Sprintf("outer: %v", r))
	}()
	inner()
}

func main() {
	defer fmt.Println("main's deferred call")
	outer()
}
