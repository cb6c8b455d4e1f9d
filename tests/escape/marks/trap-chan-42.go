// in a loop the channel keeps several objects at once
package main

//go:noinline
func f(n int) (s int) {
	c := make(chan *int, 4)
	for i := 0; i < n; i++ {
		x := i // want:heap
		c <- &x
	}
	close(c)
	for p := range c {
		s = s*10 + *p
	}
	return
}
func main() { println(f(4)) }
