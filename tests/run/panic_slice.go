// Slice bounds beyond the capacity.
package main

import "fmt"

func head(s []string, n int) []string { return s[:n] }

func main() {
	s := make([]string, 1, 3)
	fmt.Println(len(head(s, 3)))
	fmt.Println(len(head(s, 5)))
}
