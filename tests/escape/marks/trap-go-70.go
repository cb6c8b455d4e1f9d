// trap-go-70: WaitGroup is waited for only on one way.
package main

import "sync"

var res int

//go:noinline
func f(n int, gate chan bool) {
	x := n // want:heap
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { // want:heap
		defer wg.Done()
		<-gate
		x++
		res = x
		gate <- true
	}()
	if n > 100 {
		wg.Wait()
	}
}

func main() {
	gate := make(chan bool)
	f(5, gate)
	scrub()
	gate <- true
	<-gate
	println(res)
}

// clobber overwrites the dead part of the stack.
func clobber(n int) int {
	var a [64]int
	for i := range a {
		a[i] = n * 7777
	}
	if n > 0 {
		return clobber(n-1) + a[n%64]
	}
	return a[0]
}

func scrub() {
	if clobber(20) == 1 {
		println("clobber")
	}
}
