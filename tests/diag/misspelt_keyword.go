package main

import "fmt"

fucn helper() {}

func main() {
	x := 1
	retrun x
	if x > 1 {
		fmt.Println(1)
	} esle {
		fmt.Println(2)
	}
	fro i := 0; i < 3; i++ {
	}
	defr helper()
	foo bar
}
