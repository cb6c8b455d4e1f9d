package main

import "fmt"

type number int8

func (n number) String() string { return fmt.Sprintf("#%d", int8(n)) }

func main() {
	var x, y any
	for x = range 3 {
		fmt.Printf("%T %v ", x, x)
	}
	fmt.Println(x)
	n := number(2)
	for x = range n {
		fmt.Printf("%T %v ", x, x)
	}
	fmt.Println(x)
	var s fmt.Stringer
	for s = range number(3) {
		fmt.Print(s.String(), " ")
	}
	fmt.Println(s)
	m := map[string]any{}
	for m["k"] = range uint8(4) {
		fmt.Print(m, " ")
	}
	fmt.Println(m)
	for _ = range 2 {
		fmt.Print(".")
	}
	for x, y = range []number{7, 8} {
		fmt.Print(x, y, " ")
	}
	for x, y = range "aé" {
		fmt.Printf("%T %T %v %v ", x, y, x, y)
	}
	for x, y = range map[number]string{5: "five"} {
		fmt.Print(x, y, " ")
	}
	for x, y = range [2]bool{} {
		fmt.Print(x, y, " ")
	}
	c := make(chan number, 1)
	c <- 6
	close(c)
	for x = range c {
		fmt.Print(x, " ")
	}
	for s = range c {
		fmt.Print("none")
	}
	fmt.Println()
}
