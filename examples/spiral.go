// Matrices and permutations by variadic functions: spirals, transposition,
// products of any number of sets, multi-dimensional arrays.
package main

import (
	"fmt"
	"strings"
)

// spiral lists the elements from the outside in.
func spiral(m [][]int) (out []int) {
	if len(m) == 0 {
		return nil
	}
	top, bottom, left, right := 0, len(m)-1, 0, len(m[0])-1
	for top <= bottom && left <= right {
		for x := left; x <= right; x++ {
			out = append(out, m[top][x])
		}
		for y := top + 1; y <= bottom; y++ {
			out = append(out, m[y][right])
		}
		if top < bottom && left < right {
			for x := right - 1; x >= left; x-- {
				out = append(out, m[bottom][x])
			}
			for y := bottom - 1; y > top; y-- {
				out = append(out, m[y][left])
			}
		}
		top, bottom, left, right = top+1, bottom-1, left+1, right-1
	}
	return
}

// fill writes 1 to n*n in a spiral by turning at each obstacle.
func fill(n int) [][]int {
	m := make([][]int, n)
	for i := range m {
		m[i] = make([]int, n)
	}
	directions := [4][2]int{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}
	y, x, d := 0, 0, 0
	for v := 1; v <= n*n; v++ {
		m[y][x] = v
		ny, nx := y+directions[d][0], x+directions[d][1]
		if ny < 0 || ny == n || nx < 0 || nx == n || m[ny][nx] != 0 {
			d = (d + 1) % len(directions)
			ny, nx = y+directions[d][0], x+directions[d][1]
		}
		y, x = ny, nx
	}
	return m
}

func rows(rows ...[]int) [][]int { return rows }

func transpose(m [][]int) [][]int {
	t := make([][]int, len(m[0]))
	for x := range t {
		for y := range m {
			t[x] = append(t[x], m[y][x])
		}
	}
	return t
}

// permutations returns all orders of its arguments.
func permutations(items ...string) [][]string {
	if len(items) == 0 {
		return [][]string{{}}
	}
	var all [][]string
	for i, it := range items {
		rest := append(append([]string{}, items[:i]...), items[i+1:]...)
		for _, p := range permutations(rest...) {
			all = append(all, append([]string{it}, p...))
		}
	}
	return all
}

// next turns p into the following permutation; false after the last one.
func next(p []byte) bool {
	i := len(p) - 2
	for i >= 0 && p[i] >= p[i+1] {
		i--
	}
	if i < 0 {
		return false
	}
	j := len(p) - 1
	for p[j] <= p[i] {
		j--
	}
	p[i], p[j] = p[j], p[i]
	for l, r := i+1, len(p)-1; l < r; l, r = l+1, r-1 {
		p[l], p[r] = p[r], p[l]
	}
	return true
}

// product visits the cartesian product of its sets.
func product(visit func(tuple ...rune), sets ...string) {
	tuple := make([]rune, 0, len(sets))
	var walk func(i int)
	walk = func(i int) {
		if i == len(sets) {
			visit(tuple...)
			return
		}
		for _, r := range sets[i] {
			tuple = append(tuple[:i], r)
			walk(i + 1)
		}
	}
	walk(0)
}

func show(title string, m [][]int) {
	fmt.Println(title)
	for _, row := range m {
		for _, v := range row {
			fmt.Printf("%*d", 4, v)
		}
		fmt.Println()
	}
}

func pascal() (t [8][8]uint16) {
	for i := range t {
		t[i][0] = 1
		for j := 1; j <= i; j++ {
			t[i][j] = t[i-1][j-1] + t[i-1][j]
		}
	}
	return
}

func main() {
	m := rows([]int{1, 2, 3, 4}, []int{5, 6, 7, 8}, []int{9, 10, 11, 12})
	show("m", m)
	show("transposed", transpose(m))
	fmt.Println(spiral(m), spiral(transpose(m)), spiral(rows()), spiral(rows([]int{7})))
	f := fill(6)
	show("spiral", f)
	sorted := true
	for i, v := range spiral(f) {
		sorted = sorted && v == i+1
	}
	fmt.Println("in order:", sorted)

	fmt.Println(permutations("a", "b", "c"), len(permutations(strings.Split("abcdef", "")...)))
	p, n := []byte("aabb"), 1
	for fmt.Printf("%s ", p); next(p); n++ {
		fmt.Printf("%s ", p)
	}
	fmt.Println(n)
	var words []string
	product(func(t ...rune) { words = append(words, string(t)) }, "xy", "äö", "123")
	fmt.Println(words, len(words))
	product(func(t ...rune) { fmt.Println(len(t), t == nil) })

	t := pascal()
	fmt.Println(t[7], len(t), cap(t[0][:4]), t[7] == [8]uint16{1, 7, 21, 35, 35, 21, 7, 1})
	cube := [2][3][2]int{{{1, 2}, {3, 4}}, {2: {5, 6}}}
	other := cube
	other[1][2][1]++
	fmt.Println(cube, other, cube == other)
}
