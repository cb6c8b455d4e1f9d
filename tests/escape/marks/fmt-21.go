package main

import "fmt"

type st struct{ n int }

func (s st) String() string { return "st" }
func f(n int) {
	s := st{n}
	fmt.Println(s)               // want:stack
	fmt.Printf("%v|%s\n", s, &s) // want:stack
}

func main() { f(700) }
