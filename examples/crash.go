// A program that ends in a panic nobody recovers: the deferred calls run,
// the panic value is an error of our own, the exit code is 2.
package main

import (
	"errors"
	"fmt"
	"os"
)

// StepError says which step went wrong.
type StepError struct {
	Step int
	Err  error
}

func (e *StepError) Error() string { return fmt.Sprintf("step %d: %v", e.Step, e.Err) }

// Unwrap gives the cause.
func (e *StepError) Unwrap() error { return e.Err }

var errLeak = errors.New("the tank leaks")

type tank struct{ level, capacity int }

func (t *tank) fill(n int) {
	if t.level += n; t.level > t.capacity {
		panic(errLeak)
	}
}

// try turns a panic with an error into a StepError, and panics on.
func try(step int, f func()) {
	defer fmt.Println("  end of step", step)
	defer func() {
		if r := recover(); r != nil {
			panic(&StepError{step, r.(error)})
		}
	}()
	f()
}

func main() {
	t := &tank{capacity: 10}
	defer func() {
		fmt.Println("level at the end:", t.level)
	}()
	defer fmt.Fprintln(os.Stdout, "cleaning up")
	for i, n := range []int{3, 4, 2, 5, 1} {
		fmt.Println("step", i, "adds", n)
		try(i, func() { t.fill(n) })
	}
	fmt.Println("never printed")
}
