// A make without elements where the caller has no room.
package main

import "fmt"

func row(n int) []int { return make([]int, n&3) }

var kept [][]int

func main() {
	for i := 0; i < 6; i++ {
		kept = append(kept, row(i))
	}
	r := row(2)
	f := row
	fmt.Println(kept, r, f(4) == nil, len(f(4)))
}
