// chan-73: a channel of channels.
package main

//go:noinline
func f(n int) int {
	x := n // want:stack
	cc := make(chan chan *int, 1)
	c := make(chan *int, 1)
	cc <- c
	c <- &x
	return *<-<-cc
}

func main() {
	println(f(8))
}
