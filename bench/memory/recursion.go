// A million frames in main's goroutine and in three others; with an argument without an end, which
// Go tells as a stack overflow with exit code 2.
package main

import (
	"fmt"
	"os"
)

func depth(n int, link *int) int {
	if n == 0 {
		return *link
	}
	mine := *link + 1
	got := depth(n-1, &mine)
	if mine > got {
		panic("a frame has changed")
	}
	return got
}

func main() {
	n := 1000000
	if len(os.Args) > 1 {
		n = -1
	}
	zero := 0
	sum, done := depth(n, &zero), make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			mine := 0
			done <- depth(n, &mine)
		}()
	}
	for i := 0; i < 3; i++ {
		sum += <-done
	}
	fmt.Println(sum)
}
