package main

import "fmt"

// A channel without room: each value is handed over.
func main() {
	c := make(chan int)
	done := make(chan string)
	go func() {
		for v := range c {
			fmt.Println("got", v)
		}
		done <- "closed"
	}()
	for i := 0; i < 5; i++ {
		c <- i * i
	}
	close(c)
	fmt.Println(<-done)
	v, ok := <-c
	fmt.Println(v, ok)
}
