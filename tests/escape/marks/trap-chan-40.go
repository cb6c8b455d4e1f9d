// handed to a goroutine over a channel that the function made; it works on after the return
package main

//go:noinline
func f(n int, done chan int) {
	x := n // want:heap
	c := make(chan *int, 1)
	go func() {
		p := <-c
		for i := 0; i < 100; i++ {
			*p++
		}
		done <- *p
	}()
	c <- &x
}
func main() { d := make(chan int); f(3, d); clobber(20); println(<-d) }

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
