// chan-71: select among two local channels of pointers.
package main

//go:noinline
func f(n int) int {
	x := n     // want:stack
	y := n * 2 // want:stack
	a := make(chan *int, 1)
	b := make(chan *int, 1)
	if n > 3 {
		a <- &x
	} else {
		b <- &y
	}
	select {
	case p := <-a:
		return *p
	case q := <-b:
		return -*q
	}
}

func main() {
	println(f(2), f(4))
}
