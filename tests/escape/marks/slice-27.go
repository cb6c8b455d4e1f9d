// slice-27: three-index slices and append into room
package main

func f(n int) int {
	x, y := n, n*2          // want:stack
	s := make([]*int, 0, 4) // want:stack
	t := append(s[:0:2], &x)
	t = append(t, &y)
	return *t[0] + *t[1]
}

func main() { println(f(10)) }
