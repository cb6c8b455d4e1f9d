// chan-21: select over local channels
package main

func f(n int) int {
	x := n     // want:stack
	y := n * 2 // want:stack
	a := make(chan *int, 1)
	b := make(chan *int, 1)
	a <- &x
	b <- &y
	s := 0
	for i := 0; i < 2; i++ {
		select {
		case p := <-a:
			s += *p
		case q := <-b:
			s += *q * 10
		}
	}
	return s
}

func main() { println(f(4)) }
