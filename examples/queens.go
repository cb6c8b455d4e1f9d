// The N queens problem three ways: bit masks, slices with backtracking,
// and a permutation generator with a callback.
package main

import (
	"fmt"
	"strings"
)

// byMask counts the solutions; the sets are columns and diagonals in use.
func byMask(n int) int {
	full := uint(1)<<n - 1
	var place func(cols, left, right uint) int
	place = func(cols, left, right uint) (count int) {
		if cols == full {
			return 1
		}
		for free := full &^ (cols | left | right); free != 0; {
			bit := free & -free
			free ^= bit
			count += place(cols|bit, (left|bit)<<1, (right|bit)>>1)
		}
		return
	}
	return place(0, 0, 0)
}

type solver struct {
	n      int
	queens []int // column of the queen in each row
	found  [][]int
}

func (s *solver) safe(row, col int) bool {
	for r, c := range s.queens[:row] {
		if c == col || c-col == row-r || col-c == row-r {
			return false
		}
	}
	return true
}

func (s *solver) solve(row int) {
	if row == s.n {
		s.found = append(s.found, append([]int{}, s.queens...))
		return
	}
	for col := range s.n {
		if s.safe(row, col) {
			s.queens[row] = col
			s.solve(row + 1)
		}
	}
}

// permute calls visit with each permutation of p, in place.
func permute(p []int, k int, visit func([]int)) {
	if k == len(p) {
		visit(p)
		return
	}
	for i := k; i < len(p); i++ {
		p[k], p[i] = p[i], p[k]
		permute(p, k+1, visit)
		p[k], p[i] = p[i], p[k]
	}
}

func byPermutation(n int) (count int) {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	permute(p, 0, func(p []int) {
		for i := range p {
			for j := i + 1; j < n; j++ {
				if d := p[i] - p[j]; d == j-i || d == i-j {
					return
				}
			}
		}
		count++
	})
	return
}

func board(queens []int) string {
	var b strings.Builder
	for _, c := range queens {
		row := []byte(strings.Repeat(" .", len(queens)))
		row[2*c+1] = 'Q'
		b.Write(row[1:])
		b.WriteRune('\n')
	}
	return b.String()
}

// distinct counts the solutions that differ under rotation and reflection.
func distinct(found [][]int) int {
	type key [8]int
	seen := map[key]bool{}
	count := 0
	for _, q := range found {
		var k key
		copy(k[:], q)
		if seen[k] {
			continue
		}
		count++
		for range 4 {
			var rotated, mirrored key
			for r, c := range k {
				rotated[c] = len(k) - 1 - r
				mirrored[r] = len(k) - 1 - c
			}
			seen[k], seen[mirrored] = true, true
			k = rotated
		}
	}
	return count
}

func main() {
	for n := 1; n <= 10; n++ {
		fmt.Printf("%2d:%6d", n, byMask(n))
		if n <= 7 {
			fmt.Printf(" (by permutation %d)", byPermutation(n))
		}
		fmt.Println()
	}
	s := solver{n: 8, queens: make([]int, 8)}
	s.solve(0)
	fmt.Println(len(s.found), distinct(s.found))
	fmt.Print(board(s.found[0]))
	fmt.Println(s.found[len(s.found)-1])
}
