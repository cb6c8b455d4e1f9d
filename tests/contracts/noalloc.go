package main

import (
	"fmt"
	"strings"
)

type shape interface{ area() int }

type square struct{ side int }

func (s square) area() int { return s.side * s.side }

type noisy struct{ names []string }

func (n *noisy) area() int {
	n.names = append(n.names, "area")
	return len(n.names)
}

type vector struct{ x, y float64 }

//tether:noalloc
func (v vector) dot(w vector) float64 { return v.x*w.x + v.y*w.y }

// grow is what others call.
func grow(list []int, n int) []int {
	return append(list, n)
}

func through(list []int) []int { return grow(list, 1) }

// The chain goes over two functions.
//
//tether:noalloc
func chain(list []int) int { return len(through(list)) }

//tether:noalloc
func dispatched(s shape) int { return s.area() }

//tether:noalloc
func called(f func(int) int) int { return f(1) }

//tether:noalloc
func maps(m map[string]int, k string) int {
	m[k]++
	return m[k]
}

//tether:noalloc
func reads(m map[string]int, k string) int {
	n := 0
	for _, v := range m {
		n += v
	}
	return m[k] + n
}

//tether:noalloc
func channels() int {
	c := make(chan int, 1)
	c <- 1
	return <-c
}

//tether:noalloc
func talks(c chan int) int {
	c <- 1
	return <-c
}

//tether:noalloc
func starts(c chan int) {
	go talks(c)
}

//tether:noalloc
func boxes(n int) any {
	return [2]int{n, n}
}

//tether:noalloc
func builds(s string, n int) string {
	return s + fmt.Sprint(n)
}

//tether:noalloc
func bytes(s string) int {
	n := 0
	for _, b := range []byte(s) {
		n += int(b)
	}
	return n
}

//tether:noalloc
func library(s string) bool { return strings.Contains(s, "needle") }

//tether:noalloc
func upper(s string) string { return strings.ToUpper(s) }

func fail(n int) {
	panic(fmt.Sprintf("bad number %d", n))
}

//tether:noalloc
func panics(list []int, i int) int {
	if i < 0 {
		fail(i)
	}
	if i >= len(list) {
		text := "index " + fmt.Sprint(i)
		panic(text)
	}
	switch {
	case list[i] == 0:
		panic(fmt.Errorf("zero at %d", i))
	}
	return list[i]
}

//tether:noalloc
func mayReturn(list []int, i int) (err error) {
	if i < 0 {
		err = fmt.Errorf("negative: %d", i)
		if i < -1 {
			return err
		}
		panic(err)
	}
	return nil
}

//tether:noalloc
func defers(list []int) (n int) {
	defer func() { n = len(grow(list, 2)) }()
	return 0
}

//tether:noalloc
func quiet(list []int) (n int) {
	defer func() { n++ }()
	for i := range list {
		list[i]++
	}
	add := func(k int) { n += k }
	add(2)
	return n
}

//tether:noalloc
func even(n int) bool {
	if n == 0 {
		return true
	}
	return odd(n - 1)
}

func odd(n int) bool {
	if n == 0 {
		return false
	}
	return even(n - 1)
}

//tether:noalloc
func constructed() int {
	return made(3).side
}

func made(n int) *square { return &square{n} }

func main() {
	println(vector{1, 2}.dot(vector{3, 4}) == 11, chain(nil), dispatched(square{2}), dispatched(&noisy{}))
	println(called(func(n int) int { return len(grow(nil, n)) }))
	m := map[string]int{}
	c := make(chan int, 1)
	println(maps(m, "a"), reads(m, "a"), channels(), talks(c), boxes(1) != nil, builds("a", 1), bytes("abc"))
	starts(c)
	println(library("hay"), upper("a"), panics([]int{1}, 0), mayReturn(nil, 0) == nil, defers(nil), quiet(nil), even(4))
	println(constructed())
}
