// A switch without a tag compares its cases with true: they may be interfaces.
package main

import "fmt"

type flag bool

type named interface{}

func pick(cases ...any) string {
	switch {
	case cases[0]:
		return "first"
	case cases[1], cases[2]:
		return "second or third"
	}
	return "none"
}

func main() {
	switch i := any(true); {
	case i:
		fmt.Println("true")
	case false:
		fmt.Println("false")
	default:
		fmt.Println("neither")
	}
	fmt.Println(pick(true, 1, 2), pick(false, nil, true), pick(flag(true), 1, "true"), pick(1, true, nil))
	var n named = true
	f := flag(true)
	switch {
	case bool(!f):
		fmt.Println("not f")
	case n:
		fmt.Println("n")
	}
	switch true {
	case n:
		fmt.Println("n again")
	}
	defer func() { fmt.Println(recover()) }()
	switch {
	case any([]int{}):
		fmt.Println("a slice is not of type bool")
	default:
		fmt.Println("different types are not equal")
	}
}
