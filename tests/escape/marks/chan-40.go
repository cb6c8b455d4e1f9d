// an unbuffered channel of a struct that stays: only its buffer is used by one goroutine
package main

type tok struct {
	p *int
	k int
}

//go:noinline
func f(n int) int {
	x := n                  // want:stack
	ch := make(chan tok, 4) // want:stack
	for i := 0; i < 3; i++ {
		ch <- tok{&x, i}
	}
	close(ch)
	s := 0
	for t := range ch {
		s = s*10 + *t.p + t.k
	}
	return s
}
func main() { println(f(1)) }
