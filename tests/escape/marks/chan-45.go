// channel in a struct field with other fields
package main

type pipe struct {
	in, out chan *int
}

//go:noinline
func (p *pipe) step() { v := <-p.in; *v++; p.out <- v }

//go:noinline
func f(n int) int {
	x := n                                             // want:stack
	p := &pipe{make(chan *int, 1), make(chan *int, 1)} // want:stack
	p.in <- &x
	p.step()
	return *<-p.out
}
func main() { println(f(3)) }
