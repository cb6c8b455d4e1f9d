package main

import (
	"container/rng"
	"fmt"
	"strngs"
	"unknown"
)

func two(a, b int) int { return a + b }

func main() {
	fmt.Printn(two(1), strngs.ToUpper("x"), unknown.X)
}
