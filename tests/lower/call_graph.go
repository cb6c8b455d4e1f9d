package main

import (
	"fmt"
	"os"
	"sort"
)

type shape interface{ area() float64 }
type square struct{ s float64 }

func (s square) area() float64 { return s.s * s.s }

type circle struct{ r float64 }

func (c *circle) area() float64 { return 3 * c.r * c.r }

func total(list []shape) (sum float64) {
	defer func() { sum++ }()
	for _, s := range list {
		sum += s.area()
	}
	return sum
}

func apply(f func(int) int, n int) int { return f(n) }

func main() {
	double := func(n int) int { return 2 * n }
	done := make(chan bool)
	go func() { done <- true }()
	<-done
	x := []int{2, 1}
	sort.Ints(x)
	fmt.Fprintln(os.Stdout, total([]shape{square{1}, &circle{2}}), apply(double, 3), double(1))
}
