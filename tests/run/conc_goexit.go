package main

import (
	"fmt"
	"runtime"
)

// Goexit runs deferred calls; the program goes on.
func main() {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { fmt.Println("recover:", recover()) }()
		func() {
			defer fmt.Println("inner")
			runtime.Goexit()
		}()
		fmt.Println("never")
	}()
	_, ok := <-done
	fmt.Println(ok)
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(runtime.NumGoroutine(), runtime.GOMAXPROCS(0) > 0, runtime.NumCPU() > 0)
	old := runtime.GOMAXPROCS(1)
	fmt.Println(old > 0, runtime.GOMAXPROCS(old))
}
