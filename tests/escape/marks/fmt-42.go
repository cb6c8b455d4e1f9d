// slices, maps, arrays of local pointers: fmt prints no contents of pointers at depth
package main

import "fmt"

//go:noinline
func f(n int) {
	x := n                                  // want:stack
	m := map[string]int{"a": n, "b": x}     // want:stack
	s := []int{n, n + 1}                    // want:stack
	fmt.Println(m, s, [2]int{n, 1}, x == n) // want:stack
	fmt.Printf("%v %d %x\n", m, s, n*1000)  // want:stack
}
func main() { f(3) }
