package main

import (
	"fmt"
	"time"
)

// The program ends with main, whatever the others do.
func main() {
	go func() {
		for {
		}
	}()
	go func() {
		time.Sleep(time.Hour)
		fmt.Println("never")
	}()
	go func() { select {} }()
	fmt.Println("main")
}
