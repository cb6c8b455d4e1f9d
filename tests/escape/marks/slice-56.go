// a callee is also used as a value: its parameter can be anything
package main

//go:noinline
func tmp(n int) int {
	s := make([]int, n)
	return len(s)
}

var fn = tmp

func main() { println(tmp(4), fn(100000)) }
