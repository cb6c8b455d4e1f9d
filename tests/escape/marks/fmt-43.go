// Sprint of operands, the string is looked at only
package main

import "fmt"

type pt struct{ x, y int }

//go:noinline
func f(n int) int {
	p := &pt{n, n}                                                     // want:stack
	return len(fmt.Sprint(p.x, *p)) + len(fmt.Sprintln("a", p != nil)) // want:soft
}
func main() { println(f(300)) }
