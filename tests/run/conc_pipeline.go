package main

import "fmt"

// A sieve: a chain of goroutines.
func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, p int) {
	for {
		if v := <-in; v%p != 0 {
			out <- v
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	for i := 0; i < 60; i++ {
		p := <-c
		fmt.Print(p, " ")
		next := make(chan int)
		go filter(c, next, p)
		c = next
	}
	fmt.Println()
}
