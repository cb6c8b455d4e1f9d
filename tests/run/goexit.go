// Goexit in the main function runs the deferred calls, and leaves a
// program without goroutines.
package main

import (
	"fmt"
	"runtime"
)

func leave() {
	defer fmt.Println("deferred in leave", recover())
	runtime.Goexit()
}

func main() {
	defer fmt.Println("deferred in main")
	leave()
	fmt.Println("never")
}
