// A slice that is too short for the array that it is converted to.
package main

import "fmt"

func pair(s []int) [2]int { return [2]int(s) }

func main() {
	fmt.Println(pair([]int{1, 2, 3}))
	fmt.Println(pair([]int{1}))
}
