// a result comes back over a buffered channel that a closure fills
package main

//go:noinline
func f(n int) int {
	x := n // want:stack
	res := make(chan *int, 2)
	emit := func(p *int) { res <- p } // want:stack
	emit(&x)
	x *= 3
	emit(&x)
	return *<-res + *<-res
}
func main() { println(f(2)) }
