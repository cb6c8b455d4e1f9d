package main

import "fmt"

type Celsius float64

type Counter struct{ n int }

func (c *Counter) Add() { c.n++ }

type Adder interface{ Add() }

func exit(code int) int {
	for i := 0; i < code; i++ {
	}
}

func kind(v any) string {
	switch v.(type) {
	case int:
		return "int"
	case string:
		return "string"
	}
}

func loop(n int) int {
	for {
		if n > 3 {
			break
		}
		n++
	}
}

func main() {
	n := 3
	price := 1.5
	var temperature Celsius = price
	var small int32 = 1
	var wide int64 = small
	wide += n
	fmt.Println(n*price, temperature, wide)
	var text string = []byte{'a'}
	var bytes []byte = text
	var counter Counter
	var adder Adder = counter
	var pointer *Counter = counter
	fmt.Println(bytes, adder, pointer)
	var number int = price
	text = n
	fmt.Println(number, text)
	undefinedAndFar(1)
	_, _ = kind(1), loop(1)
	a, unused := 1, 2
	fmt.Println(a)
}
