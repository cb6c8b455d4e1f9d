// loop-21: nested loops, a slice per row
package main

func f(n int) (s int) {
	for i := 0; i < n; i++ {
		row := []int{i, i + 1, i + 2} // want:stack
		for j := range row {
			p := &row[j]
			*p *= 2
			s += *p
		}
	}
	return
}

func main() { println(f(3)) }
