package main

import "fmt"

type pt struct{ X, Y int }

func f(n int) {
	p := pt{n, n + 1}
	q := &pt{n, 2}                      // want:stack
	fmt.Println(p, q.X, "x", 1.5)       // want:stack
	fmt.Printf("%d %v %s\n", n, p, "a") // want:stack
}

func main() { f(700) }
