package main

import "fmt"

func f() string {
	type T int
	g := func() (T, bool) { return 7, true }
	a, b := g()
	return fmt.Sprint(a, b)
}

func h() string {
	type T string
	g := func() (T, bool) { return "seven", false }
	a, b := g()
	return fmt.Sprint(a, b)
}

func main() { fmt.Println(f(), h()) }
