package main

type shape interface{ area() int }

type square struct{ side int }

func (s *square) area() int { return s.side * s.side }

type keeper struct{ last *square }

var all []*square

func (k *keeper) area() int { all = append(all, k.last); return 0 }

func measure(s shape) int { return s.area() }

func main() {
	println(measure(&square{2}), measure(&keeper{&square{3}}))
}
