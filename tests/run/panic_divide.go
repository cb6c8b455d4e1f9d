// Division by zero in a deferred function, after a return.
package main

import "fmt"

func ratio(a, b int) (r int) {
	defer func() { r = a / b }()
	return -1
}

func main() {
	fmt.Println(ratio(7, 2))
	fmt.Println(ratio(7, 0))
}
