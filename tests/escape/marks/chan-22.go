// chan-22: range over a closed local channel
package main

func f(n int) int {
	x, y := n, n+1 // want:stack
	c := make(chan *int, 4)
	c <- &x
	c <- &y
	close(c)
	s := 0
	for p := range c {
		s = s*10 + *p
	}
	return s
}

func main() { println(f(4)) }
