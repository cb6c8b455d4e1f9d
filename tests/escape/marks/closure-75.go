// closure-75: mutually recursive closures.
package main

//go:noinline
func f(n int) int {
	steps := 0                   // want:stack
	var even, odd func(int) bool // want:stack
	even = func(k int) bool {    // want:stack
		steps++
		return k == 0 || odd(k-1)
	}
	odd = func(k int) bool { // want:stack
		steps++
		return k != 0 && even(k-1)
	}
	if even(n) {
		return steps
	}
	return -steps
}

func main() {
	println(f(6), f(7))
}
