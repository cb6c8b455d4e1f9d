package main

import (
	"fmt"
	"runtime"
	"sync"
)

// Values on their way between goroutines survive collections.
type list struct {
	next *list
	v    int
}

func produce(n int, out chan<- *list) {
	for i := 0; i < n; i++ {
		var l *list
		for k := 0; k < 10; k++ {
			l = &list{l, i}
		}
		out <- l
	}
}

func main() {
	a, b := make(chan *list), make(chan *list, 7)
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(2)
		go func() { produce(300, a); wg.Done() }()
		go func() { produce(300, b); wg.Done() }()
	}
	go func() {
		for {
			runtime.GC()
		}
	}()
	sum := 0
	for i := 0; i < 1800; i++ {
		var l *list
		select {
		case l = <-a:
		case l = <-b:
		}
		for ; l != nil; l = l.next {
			sum += l.v
		}
	}
	wg.Wait()
	fmt.Println(sum)
}
