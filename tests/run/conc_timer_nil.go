package main

import (
	"fmt"
	"time"
)

// A timer that has no function to call ends the program when its time comes: nothing can recover.
func main() {
	defer func() { fmt.Println(recover()) }()
	t := time.AfterFunc(time.Hour, nil)
	fmt.Println(t.Stop())
	time.AfterFunc(0, nil)
	time.Sleep(10 * time.Second)
}
