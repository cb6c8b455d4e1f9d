// map-25: keys of interface type that hold pointers
package main

func f(n int) int {
	x := n                         // want:stack
	y := n                         // want:stack
	m := map[any]int{&x: 1, &y: 2} // want:stack
	return m[&x]*10 + m[&y]
}

func main() { println(f(3)) }
