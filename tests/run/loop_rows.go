// Rows of slices of slices in counted loops: what changes them in the loop is seen, and what is out
// of range panics as it should, in the iteration in which it should.
package main

import "fmt"

var done int

func try(name string, f func() int) {
	done = 0
	defer func() {
		if e := recover(); e != nil {
			fmt.Println(name, "after", done, e)
		}
	}()
	fmt.Println(name, f())
}

func sum(a [][]int, i, n int) int {
	s := 0
	for j := 0; j < n; j++ {
		s += a[i][j]
		done++
	}
	return s
}

func columns(a [][]int, i, k, n int) int {
	for j := 0; j < n; j++ {
		a[i][j], a[k][j+1] = a[k][j], a[i+1][j]
		done++
	}
	return a[i][0]
}

func wide(a [][]int, i int, n uint64) int {
	s := 0
	for j := 0; j < 3; j++ {
		s += a[i][n] + a[i][uint64(j)]
		done++
	}
	return s
}

func letters(words []string, i, n int) int {
	s := 0
	for j := 0; j < n; j++ {
		s += int(words[i][j])
		done++
	}
	return s
}

// The row is looked at in some iterations only.
func seldom(a [][]int, i, n int) int {
	s := 0
	for j := 0; j < n; j++ {
		done++
		if j < 5 {
			continue
		}
		s += a[i][j]
	}
	return s
}

func empty(a [][]int, i int) int {
	s := 0
	for j := 0; j < 0; j++ {
		s += a[i][j]
	}
	for j := 3; j >= 0; j-- {
		if s > 100 {
			s += a[-i][j]
		}
	}
	return s
}

func replaced(a [][]int, i int) int {
	s := 0
	for j := 0; j < 4; j++ {
		s += a[i][j]
		a[i] = a[i+1]
	}
	for j := 0; j < 4; j++ {
		s = s*10 + a[i][j]
		a = a[1:]
	}
	return s
}

func moved(a [][]int) int {
	s, i := 0, 0
	for j := 0; j < 3; j++ {
		s = s*10 + a[i][j]
		i++
	}
	p := &a[0]
	for j := 0; j < 3; j++ {
		s = s*10 + a[0][j]
		*p = a[2]
	}
	for j := 0; j < 3; j++ {
		s = s*10 + a[1][j]
		cut(a)
	}
	return s
}

func cut(a [][]int) { a[1] = a[1][1:] }

type table struct{ rows [][]int }

func (t *table) set(i int, row []int) { t.rows[i] = row }

func method(t *table) int {
	s := 0
	rows := t.rows
	for j := 0; j < 3; j++ {
		s = s*10 + rows[0][j] + t.rows[1][j]
		t.set(0, rows[1])
		t.set(1, rows[2])
	}
	return s
}

func captured(a [][]int) int {
	s, i := 0, 0
	next := func() { i++; a[0] = nil }
	for j := 0; j < 2; j++ {
		s = s*10 + a[i][j]
		next()
	}
	return s
}

func nested(a [][][]int) int {
	s := 0
	for i := range a {
		for j := range a[i] {
			for k := 0; k < len(a[i][j]); k++ {
				a[i][j][k] += i + j
				s = s*3 + a[i][j][k]
			}
		}
	}
	return s
}

func grid() [][]int {
	return [][]int{{1, 2, 3, 4}, {5, 6, 7, 8, 9}, {10, 20, 30, 40, 50}, {}, nil}
}

func main() {
	most := int(^uint(0) >> 1)
	for i := -1; i <= 5; i++ {
		try("sum", func() int { return sum(grid(), i, 4) })
		try("long", func() int { return sum(grid(), i, 7) })
		try("columns", func() int { return columns(grid(), i, 1, 4) })
		try("columns", func() int { return columns(grid(), 0, i, 4) })
		try("seldom", func() int { return seldom(grid(), i, 5) + seldom(grid(), i, 6) })
		try("empty", func() int { return empty(grid(), i) })
		try("wide", func() int { return wide(grid(), i, 2) })
		try("wide", func() int { return wide(grid(), i, ^uint64(0)) })
		try("letters", func() int { return letters([]string{"abc", "", "xy"}, i, 3) })
		try("nil", func() int { return sum(nil, i, 1) })
	}
	try("most", func() int { return sum(grid(), most, 1) })
	try("most", func() int { return columns(grid(), most, 1, 1) })
	try("replaced", func() int { return replaced(grid(), 0) })
	try("moved", func() int { return moved(grid()) })
	try("method", func() int { return method(&table{grid()}) })
	try("captured", func() int { return captured(grid()) })
	try("nested", func() int { return nested([][][]int{grid(), grid(), nil}) })
}
