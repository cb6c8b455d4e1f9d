// a variable that is set only before a literal captures it is captured by value
package main

var keep []func() int

//go:noinline
func f(n int) {
	x := n // want:stack
	if n > 2 {
		x = 2
	}
	y := n                                              // want:heap
	keep = append(keep, func() int { return x*10 + y }) // want:heap
	y++
}

//go:noinline
func g(n int) {
	x := n // want:heap
	for i := 0; i < n; i++ {
		x += i
		y := x // want:stack
		if i > 1 {
			y = -y
		}
		keep = append(keep, func() int { return x*10 + y }) // want:heap
	}
}

//go:noinline
func h(n int) {
	var s []int // want:stack
	for i := 0; i < n; i++ {
		s = append(s, i)
	}
	keep = append(keep, func() int { return len(s) }) // want:heap
}

func main() {
	f(3)
	g(3)
	h(3)
	for _, k := range keep {
		println(k())
	}
}
