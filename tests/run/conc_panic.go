package main

import "time"

// A panic in any goroutine ends the program.
func main() {
	go func() {
		defer println("deferred")
		var p *int
		_ = []int{1}[len("ab")]
		*p = 1
	}()
	time.Sleep(time.Minute)
}
