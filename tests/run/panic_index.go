// An index out of range that nobody recovers.
package main

import "fmt"

func at(s []int, i int) int { return s[i] }

func main() {
	defer fmt.Println("deferred calls run")
	s := []int{1, 2, 3}
	fmt.Println(at(s, 2))
	fmt.Println(at(s, 5))
}
