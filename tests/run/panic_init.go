// A panic while the package is initialised: main never starts.
package main

import "fmt"

var table = build(3)

func build(n int) []int {
	defer fmt.Println("building", n)
	t := make([]int, n)
	t[n-1] = 1
	if n == 1 {
		panic("table of one")
	}
	return append(t, build(n-1)...)
}

func main() {
	fmt.Println("never", table)
}
