// Backtracking: queens with slices, with bits, and a sudoku in arrays of arrays.
package main

import "fmt"

type board struct {
	n               int
	cols, up, down  []bool
	solutions, seen int
}

func (b *board) place(row int) {
	if row == b.n {
		b.solutions++
		return
	}
	for c := 0; c < b.n; c++ {
		b.seen++
		u, d := row+c, row-c+b.n-1
		if b.cols[c] || b.up[u] || b.down[d] {
			continue
		}
		b.cols[c], b.up[u], b.down[d] = true, true, true
		b.place(row + 1)
		b.cols[c], b.up[u], b.down[d] = false, false, false
	}
}

func bits(n int, cols, left, right uint) int {
	if cols == 1<<uint(n)-1 {
		return 1
	}
	count := 0
	for free := ^(cols | left | right) & (1<<uint(n) - 1); free != 0; {
		bit := free & -free
		free ^= bit
		count += bits(n, cols|bit, (left|bit)<<1, (right|bit)>>1)
	}
	return count
}

type grid [9][9]int

func (g *grid) fits(r, c, v int) bool {
	for i := 0; i < 9; i++ {
		if g[r][i] == v || g[i][c] == v || g[r/3*3+i/3][c/3*3+i%3] == v {
			return false
		}
	}
	return true
}

var tried int

func (g *grid) solve(at int) bool {
	for at < 81 && g[at/9][at%9] != 0 {
		at++
	}
	if at == 81 {
		return true
	}
	r, c := at/9, at%9
	for v := 1; v <= 9; v++ {
		tried++
		if g.fits(r, c, v) {
			g[r][c] = v
			if g.solve(at + 1) {
				return true
			}
			g[r][c] = 0
		}
	}
	return false
}

func main() {
	n := 12
	b := &board{n: n, cols: make([]bool, n), up: make([]bool, 2*n), down: make([]bool, 2*n)}
	b.place(0)
	fmt.Println(b.solutions, b.seen)
	fmt.Println(bits(14, 0, 0, 0))
	puzzle := "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9"
	var g grid
	for i := 0; i < len(puzzle); i++ {
		if puzzle[i] != '.' {
			g[i/9][i%9] = int(puzzle[i] - '0')
		}
	}
	g[0][0], g[0][1], g[0][2], g[0][3] = 9, 8, 7, 6
	fmt.Println(g.solve(0), g, tried)
}
