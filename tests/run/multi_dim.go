// Nested arrays, slices and maps.
package main

import "fmt"

type cell struct {
	v    int
	tags []string
}

type board [3][3]cell

func transpose(m [][]float64) [][]float64 {
	t := make([][]float64, len(m[0]))
	for i := range t {
		t[i] = make([]float64, len(m))
		for j := range t[i] {
			t[i][j] = m[j][i]
		}
	}
	return t
}

func main() {
	var b board
	for i := range b {
		for j := range b[i] {
			b[i][j].v = i*3 + j
			if i == j {
				b[i][j].tags = append(b[i][j].tags, "diag", fmt.Sprint(i))
			}
		}
	}
	c := b
	c[1][1].v = 50
	c[1][1].tags[0] = "shared"
	fmt.Println(b[1][1], c[1][1], b[2])
	row := b[0]
	row[0].v = 99
	p := &b[2][0]
	p.v = -1
	fmt.Println(b[0][0].v, row[0].v, b[2][0].v)

	m := [][]float64{{1, 2, 3}, {4, 5, 6}}
	fmt.Println(transpose(m), transpose(transpose(m)))
	jag := make([][][]int, 3)
	for i := range jag {
		for j := 0; j <= i; j++ {
			jag[i] = append(jag[i], make([]int, j))
		}
	}
	fmt.Println(jag, len(jag[2][2]))
	shared := make([]int, 3)
	alias := [][]int{shared, shared}
	alias[0][1] = 7
	fmt.Println(alias)
	grid := [2][]int{{1}, {2, 3}}
	grid2 := grid
	grid2[1][0] = 20
	grid2[0] = nil
	fmt.Println(grid, grid2)
	deep := map[string]map[int][]map[string]int{"a": {1: {{"x": 1}, nil}}}
	deep["a"][1][0]["y"]++
	deep["a"][2] = append(deep["a"][2], map[string]int{"z": 3})
	fmt.Println(deep, len(deep["b"][5]))
	ptrs := [2][2]*int{}
	n := 5
	ptrs[1][0] = &n
	*ptrs[1][0]++
	fmt.Println(n, ptrs[0][0] == nil)
	am := [2]map[string]int{{"k": 1}, {}}
	am[1]["j"] = 2
	fmt.Println(am, [2][2]int{{1}, {0, 2}} == [2][2]int{{1, 0}, {0, 2}})
	lit := [...][2]struct{ x, y int }{{{1, 2}, {3, 4}}, {1: {y: 5}}}
	fmt.Println(lit, len(lit))
	sum := 0
	for _, plane := range [2][3][4]int{{{1, 2}, {3}}, {2: {3: 10}}} {
		for _, line := range plane {
			for _, v := range line {
				sum += v
			}
		}
	}
	fmt.Println(sum)
	col := 1
	for i := range m {
		m[i][col], m[i][0] = m[i][0], m[i][col]
	}
	fmt.Println(m, m[1][1:], m[0][:1][0])
}
