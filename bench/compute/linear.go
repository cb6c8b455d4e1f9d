// Linear algebra on slices of slices: LU, a plain product, Floyd-Warshall, transposing.
package main

import "fmt"

func matrix(n int, f func(i, j int) float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = f(i, j)
		}
	}
	return m
}

func lu(a [][]float64) float64 {
	n := len(a)
	det := 1.0
	for k := 0; k < n; k++ {
		p := k
		for i := k + 1; i < n; i++ {
			if abs(a[i][k]) > abs(a[p][k]) {
				p = i
			}
		}
		if p != k {
			a[p], a[k] = a[k], a[p]
			det = -det
		}
		det *= a[k][k] / 30
		for i := k + 1; i < n; i++ {
			a[i][k] /= a[k][k]
			for j := k + 1; j < n; j++ {
				a[i][j] -= a[i][k] * a[k][j]
			}
		}
	}
	return det
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func product(a, b [][]float64) [][]float64 {
	n := len(a)
	c := make([][]float64, n)
	for i := 0; i < n; i++ {
		c[i] = make([]float64, n)
		for j := 0; j < n; j++ {
			for k := 0; k < n; k++ {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c
}

func floyd(d [][]int) {
	n := len(d)
	for k := 0; k < n; k++ {
		for i := 0; i < n; i++ {
			for j := 0; j < n; j++ {
				if d[i][k]+d[k][j] < d[i][j] {
					d[i][j] = d[i][k] + d[k][j]
				}
			}
		}
	}
}

func transpose(m [][]float64) {
	for i := range m {
		for j := 0; j < i; j++ {
			m[i][j], m[j][i] = m[j][i], m[i][j]
		}
	}
}

func main() {
	a := matrix(500, func(i, j int) float64 { return float64((i*31+j*17)%101)/10 - 5 })
	b := matrix(500, func(i, j int) float64 { return float64((i*13+j*7)%89)/10 - 4 })
	c := product(a, b)
	fmt.Printf("%.4f %.4f\n", c[3][4], c[499][499])
	for i := 0; i < 100; i++ {
		transpose(c)
	}
	fmt.Printf("%.4f\n", c[7][90])
	for i := range a {
		a[i][i] += 30
	}
	fmt.Printf("%.6e\n", lu(a))
	n := 600
	d := make([][]int, n)
	for i := range d {
		d[i] = make([]int, n)
		for j := range d[i] {
			d[i][j] = 1 + (i*7919+j*104729)%1000
		}
	}
	floyd(d)
	s := 0
	for _, row := range d {
		for _, x := range row {
			s += x
		}
	}
	fmt.Println(s)
}
