// A type assertion to an interface with a missing method.
package main

import "fmt"

type shape interface {
	Area() float64
	Scale(by float64)
}

type square struct{ side float64 }

func (s square) Area() float64     { return s.side * s.side }
func (s *square) Scale(by float64) { s.side *= by }

func main() {
	var a any = &square{2}
	a.(shape).Scale(2)
	fmt.Println(a.(shape).Area())
	a = square{3}
	fmt.Println(a.(shape).Area())
}
