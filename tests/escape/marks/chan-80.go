// chan-80: a semaphore channel of structs and a results channel, used in one goroutine.
package main

type res struct {
	p   *int
	err error
}

//go:noinline
func work(in <-chan *int, out chan<- res) {
	for p := range in {
		*p += 1
		out <- res{p, nil}
	}
	close(out)
}

//go:noinline
func f(n int) int {
	x := n     // want:stack go:heap
	y := n + 1 // want:stack go:heap
	in := make(chan *int, 2)
	out := make(chan res, 2)
	in <- &x
	in <- &y
	close(in)
	work(in, out)
	s := 0
	for r := range out {
		s = s*10 + *r.p
	}
	return s
}

func main() { println(f(2)) }
