package main

import "fmt"

func pair() (int, int) { return 1, 2 }

func main() {
	count := 3
	first, second := pair()
	fmt.Printn(conut)
	fmt.Println(frist)
}
