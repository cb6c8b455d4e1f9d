// fmt-70: Sprintf of several operands, the string is looked at only.
package main

import "fmt"

type pt struct{ x, y int }

//go:noinline
func f(n int) int {
	p := &pt{n, n + 1}                          // want:stack
	s := fmt.Sprintf("%d %v %s", n, *p, "text") // want:stack
	return len(s)
}

func main() {
	fmt.Println(f(3))
}
