// make with a negative length.
package main

import "fmt"

func zeros(n int64) []byte { return make([]byte, n) }

func main() {
	fmt.Println(zeros(3))
	fmt.Println(zeros(-3))
}
