package main

import "fmt"

// Among cases that are ready each comes about as often.
func main() {
	var c [3]chan int
	for i := range c {
		c[i] = make(chan int)
		close(c[i])
	}
	var n [3]int
	for i := 0; i < 30000; i++ {
		select {
		case <-c[0]:
			n[0]++
		case <-c[1]:
			n[1]++
		case <-c[2]:
			n[2]++
		}
	}
	for _, k := range n {
		fmt.Println(k > 9000 && k < 11000)
	}
}
