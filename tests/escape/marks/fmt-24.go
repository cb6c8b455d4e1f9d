package main

import "fmt"

func f(n int) int {
	s := fmt.Sprintf("%d-%d", n, n*1000) // want:soft
	e := fmt.Errorf("bad %d", n*300)     // want:soft
	return len(s) + len(e.Error())
}

func main() { println(f(7)) }
