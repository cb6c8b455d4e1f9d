// Sscanf and Fscan into fields
package main

import (
	"fmt"
	"strings"
)

type r struct{ a, b int }

//go:noinline
func f(s string) int {
	var v r                                // want:stack
	fmt.Sscanf(s, "%d-%d", &v.a, &v.b)     // want:stack
	var c int                              // want:stack
	fmt.Fscan(strings.NewReader("12"), &c) // want:stack
	return v.a*10 + v.b + c
}
func main() { println(f("3-4")) }
