// closure-26: a closure calls a closure that captures its variable, immediately invoked
package main

func f(n int) int {
	x := n             // want:stack
	r := func() *int { // want:stack
		y := x + 1
		return func() *int { y++; return &y }() // want:stack
	}()
	return *r
}

func main() { println(f(3)) }
