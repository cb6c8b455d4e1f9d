// Goroutines that talk to each other get on beside many that only compute.
package main

import (
	"fmt"
	"sync/atomic"
	"time"
)

var stop atomic.Bool

func compute(done chan<- int) {
	x := 1
	for !stop.Load() {
		for i := 0; i < 100000; i++ {
			x = x*31 + i
		}
	}
	done <- x
}

// pass hands on what comes until in is closed.
func pass(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v + 1
	}
	close(out)
}

func main() {
	const computing, stages, messages, naps = 20, 8, 300, 50
	done := make(chan int)
	for i := 0; i < computing; i++ {
		go compute(done)
	}
	first := make(chan int)
	last := first
	for i := 0; i < stages; i++ {
		out := make(chan int)
		go pass(last, out)
		last = out
	}
	begin := time.Now()
	go func() {
		for i := 0; i < messages; i++ {
			first <- i
		}
		close(first)
	}()
	sum := 0
	for v := range last {
		sum += v
	}
	fmt.Println(sum)
	if d := time.Since(begin); d > 15*time.Second {
		fmt.Println("messages took", d)
	}
	begin = time.Now()
	for i := 0; i < naps; i++ {
		time.Sleep(time.Millisecond)
	}
	if d := time.Since(begin); d > 15*time.Second {
		fmt.Println("sleep took", d)
	}
	stop.Store(true)
	for i := 0; i < computing; i++ {
		<-done
	}
}
