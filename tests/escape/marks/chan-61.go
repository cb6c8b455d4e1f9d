// done channels that nobody else has
package main

//go:noinline
func f(n int) int {
	done := make(chan struct{})
	close(done)
	x := n // want:stack
	p := &x
	for i := 0; i < 3; i++ {
		select {
		case <-done:
			*p += i
		default:
			*p = 0
		}
	}
	return x
}
func main() { println(f(2)) }
