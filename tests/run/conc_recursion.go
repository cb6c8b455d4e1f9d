package main

import "fmt"

// Deep recursion in goroutines.
type tree struct {
	left, right *tree
}

func build(n int) *tree {
	if n == 0 {
		return nil
	}
	return &tree{build(n - 1), nil}
}

func (t *tree) depth() int {
	if t == nil {
		return 0
	}
	return 1 + max(t.left.depth(), t.right.depth())
}

func main() {
	c := make(chan int)
	for i := 1; i <= 3; i++ {
		go func() { c <- build(i * 50000).depth() }()
	}
	sum := 0
	for i := 0; i < 3; i++ {
		sum += <-c
	}
	fmt.Println(sum)
}
