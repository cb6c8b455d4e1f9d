package main

func total(m [][]float64, n int) float64 {
	t := 0.0
	for i := 0; i < n; i++ {
		for j := n - 1; j >= 0; j-- {
			if m[i][j] < 0 {
				break
			}
			t += m[i][j]
		}
	}
	return t
}

// The body may change the row, the bound or the counter, or is long: polled each time.
func polled(m [][]int, limit *int) {
	for j := 0; j < 10; j++ {
		m[1][j]++
		m[1] = m[0]
	}
	for j := 0; j < *limit; j++ {
		*limit = m[0][j]
	}
	for j := 0; j < 100; j++ {
		if m[0][j] == 0 {
			j++
		}
	}
	for j := 0; j < 100; j++ {
		print(j)
	}
}

func main() {
	n := 2
	println(total([][]float64{{1, 2}, {3, -4}}, n))
	polled([][]int{make([]int, 200), make([]int, 200)}, &n)
}
