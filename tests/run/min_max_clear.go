// The builtins min, max and clear, and the other ones.
package main

import (
	"fmt"
	"math"
)

type grade uint8

func side(n int, log *[]int) int {
	*log = append(*log, n)
	return n
}

func main() {
	a, b, c := 3, 1, 2
	fmt.Println(min(a, b, c), max(a, b, c), min(a), max(2.5, float64(a)), min("b", "a", "ab"), max("", "x"))
	const k = min(1, 2.5, 'a')
	fmt.Println(k, max(grade(5), 7), min(int8(-128), 0))
	zero, nan := 0.0, math.NaN()
	neg := math.Copysign(0, -1)
	fmt.Println(min(nan, 1), max(1, nan, 2), min(1, nan), 1/min(zero, neg), 1/max(neg, zero), 1/min(neg, zero),
		max(math.Inf(-1), -5), min(math.Inf(1), nan))
	var log []int
	fmt.Println(max(side(1, &log), side(3, &log), side(2, &log)), log)
	s := []string{"a", "b", "c"}
	t := s[1:]
	clear(t)
	fmt.Printf("%q %q\n", s, t)
	arr := [3]int{1, 2, 3}
	clear(arr[:2])
	fmt.Println(arr)
	m := map[string][]int{"x": {1}}
	n := m
	clear(m)
	n["y"] = nil
	fmt.Println(len(m), m)
	clear([]int(nil))
	clear(map[int]int(nil))
	p := new([4]struct{ x int })
	fmt.Println(len(p), cap(p), *p, len("é"), len(m), cap(s[:1]), len([]int{5: 0}))
	q := new(int)
	*q += 5
	fmt.Println(*q, *new(string) == "", real(2i), imag(2i), complex(1, 2))
	mm := make(map[int]int, 100)
	ss := make([][]int, 2, 4)
	ss = append(ss, make([]int, 3))
	fmt.Println(len(mm), ss, cap(ss), append([]int(nil)) == nil)
	x := append([]int{1}, append([]int{2}, 3)...)
	copy(x[1:], x)
	fmt.Println(x)
}
