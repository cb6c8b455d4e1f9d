// slice-26: early return on a large size
package main

func f(n int) int {
	if n <= 0 || n > 100 {
		return -1
	}
	s := make([]int32, n) // want:stack
	for i := range s {
		s[i] = int32(i)
	}
	return int(s[n-1])
}

func main() { println(f(10), f(1000)) }
