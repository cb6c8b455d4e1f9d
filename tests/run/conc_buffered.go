package main

import "fmt"

// len and cap, order, values of several words, what is left after close.
type pair struct {
	name string
	n    []int
}

func main() {
	c := make(chan pair, 3)
	fmt.Println(len(c), cap(c))
	c <- pair{"a", []int{1}}
	c <- pair{"b", nil}
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c)
	c <- pair{"c", []int{1, 2, 3}}
	c <- pair{"d", []int{}}
	close(c)
	for p := range c {
		fmt.Println(p.name, len(p.n), p.n == nil)
	}
	p, ok := <-c
	fmt.Println(p, ok)
	var nilc chan int
	fmt.Println(len(nilc), cap(nilc), nilc == nil)
	e := make(chan struct{}, 2)
	e <- struct{}{}
	fmt.Println(len(e))
	fmt.Println(<-e)
	fmt.Println(len(e))
}
