// What deferred and kept closures see of results, and what an assignment that panics has stored.
package main

import "fmt"

func deferred() (x int) {
	defer func() { fmt.Println("deferred", x) }()
	return 42
}

func chained() (x int) {
	defer func() func() {
		return func() { fmt.Println("chained", x) }
	}()()
	return 43
}

func kept() (x int, get func() int) {
	return 44, func() int { return x }
}

func half() (bad bool) {
	defer func() { _ = recover() }()
	var p *int
	bad, _ = true, *p
	return
}

func unnamed() (bool, int) {
	defer func() { _ = recover() }()
	var p *int
	return true, *p
}

var g, h = 1, 2

func globals(p *int) {
	defer func() { fmt.Println(recover() != nil, g, h) }()
	g, h = 10, *p
}

func fields(list []int, i int) {
	var pair struct{ a, b int }
	q := &pair
	defer func() { fmt.Println(recover() != nil, *q) }()
	q.a, q.b = 10, list[i]
}

func main() {
	fmt.Println(deferred(), chained())
	x, get := kept()
	fmt.Println(x, get())
	fmt.Println(half())
	fmt.Println(unnamed())
	globals(nil)
	globals(&h)
	fields([]int{1}, 3)
	fields([]int{1}, 0)
}
