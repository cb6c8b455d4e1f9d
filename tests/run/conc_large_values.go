// Values of many sizes are handed from goroutine to goroutine, which end and make room for others.
package main

import (
	"fmt"
	"runtime"
)

type large struct {
	n    int
	text [40]int
	name *string
}

type larger struct {
	large
	more [100]int
}

// waits starts a goroutine that waits for values of both types, and gives it these.
func waits(n int) int {
	some, more, sum := make(chan large), make(chan larger), make(chan int)
	go func() {
		a := <-some
		b := <-more
		sum <- a.n + b.n + a.text[39] + b.more[99] + len(*a.name) + len(*b.name)
	}()
	runtime.Gosched() // the goroutine waits by now, mostly
	name := fmt.Sprint("name", n)
	a := large{n: n, name: &name}
	a.text[39] = n
	some <- a
	runtime.Gosched()
	b := larger{large: a}
	b.more[99] = 1
	if n%3 == 0 {
		runtime.GC()
	}
	more <- b
	return <-sum
}

// either waits for one of two channels of different sizes.
func either(n int) int {
	some, more, sum := make(chan large), make(chan larger), make(chan int)
	go func() {
		select {
		case a := <-some:
			sum <- a.text[n%40]
		case b := <-more:
			sum <- b.more[n%100]
		}
	}()
	runtime.Gosched()
	if n%2 == 0 {
		a := large{}
		a.text[n%40] = n
		some <- a
	} else {
		b := larger{}
		b.more[n%100] = n
		more <- b
	}
	return <-sum
}

func main() {
	sum := 0
	for n := range 300 {
		sum += waits(n) + either(n)
	}
	fmt.Println(sum)
}
