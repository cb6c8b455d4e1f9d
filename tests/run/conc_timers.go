package main

import (
	"fmt"
	"time"
)

// Sleep, After, AfterFunc, Timer, Ticker.
func main() {
	start := time.Now()
	c := make(chan int)
	for _, ms := range []int{90, 30, 60, 120} {
		go func() {
			time.Sleep(time.Duration(ms) * time.Millisecond)
			c <- ms
		}()
	}
	for i := 0; i < 4; i++ {
		fmt.Println(<-c)
	}
	fmt.Println(time.Since(start) >= 120*time.Millisecond)
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	fmt.Println(t.Reset(time.Hour), t.Stop())
	done := make(chan string)
	f := time.AfterFunc(time.Millisecond, func() { done <- "called" })
	fmt.Println(<-done, f.Stop())
	k := time.NewTicker(2 * time.Millisecond)
	n := 0
	for range k.C {
		if n++; n == 3 {
			k.Stop()
			break
		}
	}
	fmt.Println(n)
	select {
	case <-k.C:
		fmt.Println("ticked after Stop")
	case <-time.After(10 * time.Millisecond):
		fmt.Println("quiet")
	}
}
