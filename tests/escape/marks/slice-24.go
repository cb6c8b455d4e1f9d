// slice-24: bounded by min and mask
package main

func f(n int) int {
	a := make([]int, min(n, 10))   // want:stack
	b := make([]byte, n&15)        // want:stack
	c := make([]uint16, uint(n)%7) // want:stack
	return len(a) + len(b)*10 + len(c)*100
}

func main() { println(f(5), f(200)) }
