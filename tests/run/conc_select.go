package main

import (
	"fmt"
	"time"
)

// Ready cases, default, nil channels, sends and receives together, closed channels.
func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-a:
		fmt.Println("a", v)
	default:
		fmt.Println("nothing")
	}
	b <- "x"
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	}
	select {
	case a <- 5:
		fmt.Println("sent")
	case v := <-b:
		fmt.Println("b", v)
	}
	var none chan int
	select {
	case <-none:
		fmt.Println("never")
	case none <- 1:
		fmt.Println("never")
	case v := <-a:
		fmt.Println("a", v)
	}
	close(b)
	select {
	case v, ok := <-b:
		fmt.Printf("%q %v\n", v, ok)
	}
	select {
	case <-a:
		fmt.Println("a")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	m := map[string]int{}
	a <- 9
	select {
	case m["k"] = <-a:
		fmt.Println(m)
	}
	quit := make(chan bool)
	out := make(chan int)
	go func() {
		for i := 0; i < 4; i++ {
			fmt.Println("out", <-out)
		}
		close(quit)
	}()
	x, y := 0, 1
	for running := true; running; {
		select {
		case out <- x:
			x, y = y, x+y
		case <-quit:
			running = false
		}
	}
	fmt.Println("end", x)
}
