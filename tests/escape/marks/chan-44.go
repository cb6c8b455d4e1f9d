// channel of closures, run here
package main

//go:noinline
func f(n int) int {
	s := n // want:stack
	q := make(chan func(), 3)
	q <- func() { s += 2 } // want:stack
	q <- func() { s *= 3 } // want:stack
	close(q)
	for fn := range q {
		fn()
	}
	return s
}
func main() { println(f(3)) }
