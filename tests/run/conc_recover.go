package main

import (
	"fmt"
	"sync"
)

// Panics and recovery are each goroutine's own.
func work(i int) (result string) {
	defer func() {
		if r := recover(); r != nil {
			result = fmt.Sprint("recovered ", r)
		}
	}()
	if i%2 == 1 {
		panic(i)
	}
	return fmt.Sprint("fine ", i)
}

func main() {
	var wg sync.WaitGroup
	results := make([]string, 6)
	for i := range results {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := 0; k < 100; k++ {
				results[i] = work(i)
			}
		}()
	}
	wg.Wait()
	for _, r := range results {
		fmt.Println(r)
	}
	c := make(chan int)
	close(c)
	func() {
		defer func() { fmt.Println(recover()) }()
		c <- 1
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		close(c)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var n chan int
		close(n)
	}()
	func() {
		defer func() { fmt.Println(recover().(error).Error()) }()
		select {
		case c <- 1:
		}
	}()
	b := make(chan int)
	go func() {
		defer func() {
			fmt.Println(recover())
			b <- 1
		}()
		d := make(chan int)
		go close(d)
		d <- 1
	}()
	<-b
}
