package main

import "fmt"

func foo() *int {
	i := 42
	return &i
}

func main() {
	p := foo()
	fmt.Println(*p)
}
