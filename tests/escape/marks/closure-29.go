// closure-29: fixpoint of two mutually recursive closures
package main

func f(n int) int {
	c := 0             // want:stack
	var a, b func(int) // want:stack
	a = func(k int) {
		if k > 0 {
			c++
			b(k - 1)
		}
	} // want:stack
	b = func(k int) {
		if k > 0 {
			c += 10
			a(k - 1)
		}
	} // want:stack
	a(n)
	return c
}

func main() { println(f(5)) }
