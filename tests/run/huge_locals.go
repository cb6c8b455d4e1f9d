package main

// Variables that no frame has room for.

import "fmt"

func big(n int) int {
	var x, y [40 << 20]int
	x[n] = 3
	y[n+1] = 4
	return x[n] + y[n+1] + len(y)
}

func main() {
	s := 0
	for i := 0; i < 3; i++ {
		s += big(i)
	}
	fmt.Println(s)
}
