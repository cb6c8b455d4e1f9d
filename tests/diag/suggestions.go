package main

import (
	"fmt"
)

type Point struct{ Xpos, Y int }

type Shape interface {
	Area() float64
}

type Sq struct{ s float64 }

func (s *Sq) Area() float64 { return s.s }

type Ci struct{}

func (Ci) Arae() float64 { return 1 }

func sign(n int) int {
	if n > 0 {
		return 1
	}
}

func two() (int, error) { return 1, nil }

func main() {
	count := 3
	fmt.Printn(conut)
	var p Point
	p.Xpso = 1
	fmt.Println(strings.ToUpper("a"))
	fmt.Println(1.5*float64(count) + count)
	var s Shape = Sq{1}
	s = Ci{}
	n := two()
	len := 2
	fmt.Println(s, n, len("abc"))
	sign(1, 2)
	q := Point{Xpo: 1}
	fmt.Println(q, fmt.sprint(1), p)
}
