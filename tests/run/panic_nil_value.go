// panic(nil) is a runtime error.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	defer func() {
		r := recover()
		_, ok := r.(*runtime.PanicNilError)
		fmt.Println(ok)
		panic(nil)
	}()
	panic(nil)
}
