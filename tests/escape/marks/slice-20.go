// slice-20: slices of structs of slices
package main

type row struct{ cells []*int }

func f(n int) int {
	x := n                 // want:stack
	rows := make([]row, 2) // want:stack
	for i := range rows {
		rows[i].cells = append(rows[i].cells, &x)
	}
	return *rows[1].cells[0]
}

func main() { println(f(3)) }
