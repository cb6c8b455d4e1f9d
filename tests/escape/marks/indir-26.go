// indir-26: matrix of pointers to rows, swapped
package main

type row struct{ c [2]int }

func swap(m []*row, i, j int) { m[i], m[j] = m[j], m[i] }
func f(n int) int {
	a := row{[2]int{n, 1}} // want:stack
	b := row{[2]int{n, 2}} // want:stack
	m := []*row{&a, &b}    // want:stack
	swap(m, 0, 1)
	return m[0].c[1]*10 + m[1].c[1]
}

func main() { println(f(3)) }
