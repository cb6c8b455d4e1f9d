// a goroutine with a closure argument
package main

//go:noinline
func later(fn func(), c chan int) { go func() { <-c; fn() }() }

//go:noinline
func f(n int, c, d chan int) {
	x := n                           // want:heap
	later(func() { x++; d <- x }, c) // want:heap
}
func main() { c, d := make(chan int), make(chan int); f(3, c, d); clobber(20); c <- 1; println(<-d) }

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
