// slice-23: constant size through a variable and a helper
package main

func f() int {
	const c = 4
	n := c * 2
	s := make([]int, n) // want:stack
	t := make([]int, len(s))
	u := make([]int, 0, cap(t))
	u = append(u, len(s), len(t))
	return u[0] + u[1]
}

func main() { println(f()) }
