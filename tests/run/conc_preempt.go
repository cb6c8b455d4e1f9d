package main

import (
	"fmt"
	"time"
)

// A loop that never waits does not keep the others from running.
func main() {
	stop := false
	for i := 0; i < 20; i++ {
		go func() {
			for n := 0; !stop; n++ {
				if n < 0 {
					return
				}
			}
		}()
	}
	time.Sleep(5 * time.Millisecond)
	fmt.Println("awake")
	c := make(chan int)
	go func() { c <- 1 }()
	fmt.Println(<-c)
}
