package main

import (
	"errors"
	"fmt"
)

type point struct{ x, y int }

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}

// Closures in variables to which nothing else is assigned.
func main() {
	a, b := 1, 2
	swap := func() { a, b = b, a }
	for i := 0; i < 5; i++ {
		swap()
	}
	fmt.Println(a, b)

	split := func(n int) (int, string, error) {
		if n < 0 {
			return 0, "", errors.New("negative")
		}
		a += n
		return a, fmt.Sprint(b), nil
	}
	n, s, err := split(3)
	fmt.Println(n, s, err)
	_, _, err = split(-1)
	fmt.Println(err)
	_, s, _ = split(1)
	fmt.Println(s)

	var late func(int) int
	try("nil", func() { fmt.Println(a); panic("first") })
	if a > 100 {
		late = func(x int) int { return x + a }
	}
	try("late", func() {
		g := late
		fmt.Println(g(1))
	})
	if a > 0 {
		late = func(x int) int { return x + a }
	}
	fmt.Println(late(1))

	var maybe func() int
	if a > 100 {
		maybe = func() int { return a }
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		var mine func() int
		if a > 100 {
			mine = func() int { return a }
		}
		fmt.Println(mine())
	}()
	fmt.Println(maybe == nil)

	made := func(x int) *point { return &point{x, a} }
	p, q := made(1), made(2)
	fmt.Println(*p, *q)

	var fs []func() int
	for i := 0; i < 3; i++ {
		add := func() int { a += i; return a }
		add()
		fs = append(fs, add)
	}
	for _, f := range fs {
		fmt.Println(f())
	}

	func() {
		done := func() { fmt.Println("done", a) }
		defer done()
		a = 7
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		var none func()
		defer none()
		fmt.Println("before")
	}()
	for i := 0; i < 2; i++ {
		func() {
			if i == 1 {
				defer func() { a *= 2 }()
			}
			a++
		}()
	}
	fmt.Println(a)
}
