// Dynamic programming: tables of two dimensions over strings, and of one.
package main

import "fmt"

func text(n int, seed uint32) string {
	b := make([]byte, n)
	for i := range b {
		seed = seed*1664525 + 1013904223
		b[i] = "acgt"[seed>>30]
	}
	return string(b)
}

func lcs(a, b string) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			if a[i-1] == b[j-1] {
				table[i][j] = table[i-1][j-1] + 1
			} else {
				table[i][j] = max(table[i-1][j], table[i][j-1])
			}
		}
	}
	return table[len(a)][len(b)]
}

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] = i + 1
		for j := 0; j < len(b); j++ {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, diagonal+1, row[j]+1)
		}
	}
	return row[len(b)]
}

func knapsack(weights, values []int, capacity int) int {
	best := make([]int, capacity+1)
	for i, w := range weights {
		for c := capacity; c >= w; c-- {
			if v := best[c-w] + values[i]; v > best[c] {
				best[c] = v
			}
		}
	}
	return best[capacity]
}

func chain(dims []int) int {
	n := len(dims) - 1
	cost := make([][]int, n)
	for i := range cost {
		cost[i] = make([]int, n)
	}
	for span := 1; span < n; span++ {
		for i := 0; i+span < n; i++ {
			j := i + span
			cost[i][j] = 1 << 60
			for k := i; k < j; k++ {
				c := cost[i][k] + cost[k+1][j] + dims[i]*dims[k+1]*dims[j+1]
				if c < cost[i][j] {
					cost[i][j] = c
				}
			}
		}
	}
	return cost[0][n-1]
}

func main() {
	a, b := text(6000, 1), text(6000, 2)
	fmt.Println(lcs(a, b))
	fmt.Println(distance(a, b))
	weights, values := make([]int, 400), make([]int, 400)
	for i := range weights {
		weights[i] = 10 + i*37%91
		values[i] = 5 + i*53%97
	}
	fmt.Println(knapsack(weights, values, 200000))
	dims := make([]int, 700)
	for i := range dims {
		dims[i] = 1 + i*i%29
	}
	fmt.Println(chain(dims))
}
