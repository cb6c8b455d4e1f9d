// A panic with an error whose text has several lines.
package main

import (
	"errors"
	"fmt"
)

type fault struct {
	op  string
	err error
}

func (f fault) Error() string { return f.op + ":\n" + f.err.Error() }

func main() {
	defer fmt.Println("first deferred, last run")
	defer func() {
		fmt.Println("running while panicking")
	}()
	panic(fault{"open", errors.Join(errors.New("no disk"), errors.New("no luck"))})
}
