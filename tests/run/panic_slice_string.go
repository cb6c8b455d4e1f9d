// Slice bounds of a string in the wrong order.
package main

import "fmt"

func cut(s string, from, to int) string { return s[from:to] }

func main() {
	fmt.Printf("%q\n", cut("hello", 5, 5))
	fmt.Printf("%q\n", cut("hello", 4, 2))
}
