package main

import "fmt"

type node struct{ next *node }

func count(n int) int {
	if n > 1000 {
		panic("deep")
	}
	return count(n+1) + 1
}

func pair(n int) (int, error) {
	if n > 1000 {
		panic(fmt.Sprint("deep pair ", n))
	}
	a, err := pair(n + 1)
	return a + 1, err
}

func (p *node) walk() *node {
	return p.next.walk()
}

func named(n int) (s string) {
	defer func() { s += "!" }()
	if n > 10 {
		panic("named")
	}
	s = named(n + 1)
	return
}

func recovering(n int) {
	defer func() {
		if r := recover(); r != nil && n > 9 {
			panic(fmt.Sprint(r, "+"))
		}
	}()
	if n > 10 {
		panic("bottom")
	}
	recovering(n + 1)
}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	try(func() { count(0) })
	try(func() { pair(0) })
	try(func() { (&node{&node{}}).walk() })
	try(func() { named(0) })
	try(func() { recovering(0) })
}
