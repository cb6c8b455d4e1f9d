package main

import "fmt"

type T [1 << 30][1 << 30][1 << 30][0]*int

type E struct {
	a [1 << 40]struct{}
	n int
}

type K [1 << 40][0]string

var global T

type empty struct{}

func (empty) String() string { return "empty" }

func index(e *E, i int) (err any) {
	defer func() { err = recover() }()
	_ = e.a[i]
	p := &e.a[i]
	*p = struct{}{}
	return "fine"
}

func main() {
	var t T
	for i := range t {
		if i == 3 {
			break
		}
	}
	e := E{n: 7}
	e.a[1<<39] = struct{}{}
	fmt.Println(len(t), len(global), len(e.a), e.n)
	fmt.Println(index(&e, 1<<40-1))
	fmt.Println(index(&e, 1<<40))
	e2 := e
	fmt.Println(e2 == e, t == global)
	m := map[K]int{}
	m[K{}] = 5
	fmt.Println(m[K{}], len(m))
	s := e.a[5:9]
	s[3] = struct{}{}
	s = append(s, struct{}{})
	fmt.Println(len(s), len(e.a[1<<20:]))
	two := [2]empty{}
	two[1] = empty{}
	fmt.Println(two, two[1])
	n := 0
	for range e.a {
		if n++; n == 100000 {
			break
		}
	}
	var a any = e.a
	_, ok := a.([1 << 40]struct{})
	fmt.Println(n, ok)
}
