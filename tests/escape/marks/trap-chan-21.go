// trap-chan-21: received from a channel of channels
package main

func f(n int) *int {
	x := n // want:heap
	cc := make(chan chan *int, 1)
	c := make(chan *int, 1)
	cc <- c
	c <- &x
	return <-<-cc
}

func main() { p := f(3); clobber(20); println(*p) }

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
