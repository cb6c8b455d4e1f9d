// trap-timer-70: time.AfterFunc's closure runs later.
package main

import "time"

//go:noinline
func f(n int, done chan int) {
	x := n                                    // want:heap
	time.AfterFunc(time.Millisecond, func() { // want:heap
		x++
		done <- x
	})
	x *= 2
}

func main() {
	done := make(chan int)
	f(5, done)
	scrub()
	println(<-done)
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
