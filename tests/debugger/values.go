package main

import "fmt"

type Point struct{ X, Y int }

type Shape interface{ Area() float64 }

type Square struct{ side float64 }

func (s Square) Area() float64 { return s.side * s.side }

func total(list []int) int {
	sum := 0
	for _, x := range list {
		sum += x // load
	}
	return sum
}

func main() {
	text := "a \"quoted\" string"
	names := []string{"a", "b"}
	ages := map[string]int{"ann": 31, "bob": 27}
	table := map[int]Point{1: {1, 2}, 2: {3, 4}}
	number := 42
	here := &Point{3, 4}
	list := []int{1, 2, 3}
	var shape Shape = Square{2}
	var anything any = number
	var nothing error
	var empty map[string]bool
	fmt.Println(text, names, ages, table, number, *here, shape, anything, nothing, empty) // stop
	fmt.Println(total(list)) // next
}
