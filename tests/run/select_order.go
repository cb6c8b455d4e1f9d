// Channels and values of a select are evaluated once, in source order, before any case is chosen.
package main

import "fmt"

type node struct{ c chan int }

var ch chan int

func closing() int {
	close(ch)
	ch = nil
	return 0
}

func never() chan int {
	fmt.Println("evaluated after a panic")
	return nil
}

func nilField() {
	defer func() { fmt.Println(recover() != nil) }()
	var x *node
	select {
	case <-x.c:
	case <-never():
	}
}

func main() {
	nilField()
	var none chan int
	ch = make(chan int)
	select {
	case v, ok := <-ch:
		fmt.Println(v, ok)
	case none <- closing():
	}
	one := make(chan int, 1)
	ch = one
	x := 42
	change := func() int { x, ch = 0, nil; return 1 }
	select {
	case ch <- x:
		fmt.Println("sent")
	case none <- change():
	}
	fmt.Println(<-one, x, ch == nil)
}
