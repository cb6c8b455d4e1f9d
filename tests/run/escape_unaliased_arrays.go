// An object that is kept held arrays before that were freed: the collector must not find one in it.
package main

import "fmt"

type buf struct {
	b     []int
	names []string
	m     map[string]int
}

var g *buf
var rows [][]int

//go:noinline
func f(n int) int {
	x := &buf{}
	t := 0
	for i := 0; i < n; i++ {
		x.b = append(x.b, i)
	}
	for _, v := range x.b {
		t += v
	}
	x.b = x.b[:0]
	x.b = nil
	x.m = map[string]int{"a": n}
	t += x.m["a"]
	x.m = nil
	for i := 0; i < n; i++ {
		x.b = make([]int, i+1)
		x.b[i] = i
		t += x.b[i]
	}
	y := x.b
	x.b = nil
	g = x
	rows = append(rows, make([]int, 1000))
	return t + len(y)
}
func main() {
	s := 0
	for i := 0; i < 300; i++ {
		s += f(i)
	}
	fmt.Println(s, len(rows), g.b == nil)
}
