// A sudoku solver: arrays of arrays by value, bit sets, backtracking,
// labelled continue.
package main

import (
	"fmt"
	"math/bits"
	"strings"
)

const (
	size = 9
	box  = 3
	all  = 1<<(size+1) - 2 // bits 1 to 9
)

type grid [size][size]uint8

// state is the grid and the digits used in each row, column and box.
type state struct {
	g                grid
	rows, cols, boxs [size]uint16
	steps            int
}

func parse(s string) (st state, err error) {
	i := 0
	for _, line := range strings.Fields(s) {
		for _, c := range line {
			if i == size*size {
				return st, fmt.Errorf("too many cells")
			}
			if c != '.' {
				d := uint8(c - '0')
				if d < 1 || d > 9 {
					return st, fmt.Errorf("cell %d: bad digit %q", i, c)
				}
				r, col := i/size, i%size
				if st.free(r, col)&(1<<d) == 0 {
					return st, fmt.Errorf("row %d, column %d: %d clashes", r+1, col+1, d)
				}
				st.set(r, col, d)
			}
			i++
		}
	}
	if i < size*size {
		return st, fmt.Errorf("only %d cells", i)
	}
	return
}

func (s *state) free(r, c int) uint16 {
	return all &^ (s.rows[r] | s.cols[c] | s.boxs[r/box*box+c/box])
}

func (s *state) set(r, c int, d uint8) {
	s.flip(r, c, d)
	s.g[r][c] = d
}

func (s *state) unset(r, c int) {
	s.flip(r, c, s.g[r][c])
	s.g[r][c] = 0
}

func (s *state) flip(r, c int, d uint8) {
	m := uint16(1) << d
	s.rows[r] ^= m
	s.cols[c] ^= m
	s.boxs[r/box*box+c/box] ^= m
}

// tightest finds the empty cell with the fewest candidates.
func (s *state) tightest() (br, bc int, found bool) {
	best := size + 1
rows:
	for r := range s.g {
		for c := range s.g[r] {
			if s.g[r][c] != 0 {
				continue
			}
			n := bits.OnesCount16(s.free(r, c))
			if n < best {
				best, br, bc, found = n, r, c, true
			}
			if best == 0 {
				break rows
			}
		}
	}
	return
}

func (s *state) solve() bool {
	s.steps++
	r, c, open := s.tightest()
	if !open {
		return true
	}
	for m := s.free(r, c); m != 0; m &= m - 1 {
		s.set(r, c, uint8(bits.TrailingZeros16(m)))
		if s.solve() {
			return true
		}
		s.unset(r, c)
	}
	return false
}

func (g grid) String() string {
	var b strings.Builder
	for r, row := range g {
		if r > 0 && r%box == 0 {
			b.WriteString("------+-------+------\n")
		}
		for c, d := range row {
			if c > 0 && c%box == 0 {
				b.WriteString("| ")
			}
			if d == 0 {
				b.WriteByte('.')
			} else {
				b.WriteByte('0' + d)
			}
			if c < size-1 {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func main() {
	puzzles := [...]string{
		`53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79`,
		`8........ ..36..... .7..9.2.. .5...7... ....457.. ...1...3. ..1....68 ..85...1. .9....4..`,
		`55....... ......... ......... ......... ......... ......... ......... ......... .........`,
		`1234`,
		`12345678. ........9 ......... ......... ......... ......... ......... ......... .........`,
	}
	for i, p := range puzzles {
		st, err := parse(p)
		if err != nil {
			fmt.Printf("puzzle %d: %v\n", i+1, err)
			continue
		}
		before := st.g
		if ok := st.solve(); !ok {
			fmt.Printf("puzzle %d: no solution after %d steps, grid untouched: %t\n", i+1, st.steps, before == st.g)
			continue
		}
		fmt.Printf("puzzle %d, %d steps\n%v", i+1, st.steps, st.g)
	}
}
