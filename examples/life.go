// Conway's game of life, twice: on a torus in a fixed array, and unbounded
// with a map of points; both must agree.
package main

import (
	"fmt"
	"sort"
	"strings"
)

const (
	height = 12
	width  = 24
)

// Board is a torus; a value, so that assignment copies it.
type Board [height][width]bool

// Next returns the following generation.
func (b Board) Next() (n Board) {
	for y := range b {
		for x := range b[y] {
			around := b.around(y, x)
			n[y][x] = around == 3 || around == 2 && b[y][x]
		}
	}
	return
}

func (b *Board) around(y, x int) (n int) {
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if dy == 0 && dx == 0 {
				continue
			}
			if b[(y+dy+height)%height][(x+dx+width)%width] {
				n++
			}
		}
	}
	return
}

// Place sets the live cells of a picture with its corner at y, x.
func (b *Board) Place(y, x int, picture ...string) {
	for dy, line := range picture {
		for dx, c := range line {
			b[y+dy][x+dx] = c == '#'
		}
	}
}

func (b Board) String() string {
	var sb strings.Builder
	for _, row := range b {
		for _, alive := range row {
			sb.WriteByte(map[bool]byte{false: '.', true: '#'}[alive])
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

// Alive counts the live cells.
func (b Board) Alive() (n int) {
	for _, row := range b {
		for _, alive := range row {
			if alive {
				n++
			}
		}
	}
	return
}

type point struct{ y, x int }

type world map[point]struct{}

func (w world) next() world {
	counts := make(map[point]int)
	for p := range w {
		for i := 0; i < 9; i++ {
			if i != 4 {
				counts[point{p.y + i/3 - 1, p.x + i%3 - 1}]++
			}
		}
	}
	n := make(world)
	for p, c := range counts {
		if _, alive := w[p]; c == 3 || c == 2 && alive {
			n[p] = struct{}{}
		}
	}
	return n
}

func (w world) points() []point {
	ps := make([]point, 0, len(w))
	for p := range w {
		ps = append(ps, p)
	}
	sort.Slice(ps, func(i, j int) bool {
		a, b := ps[i], ps[j]
		return a.y < b.y || a.y == b.y && a.x < b.x
	})
	return ps
}

func main() {
	var b Board
	b.Place(1, 1, ".#.", "..#", "###")
	b.Place(2, 14, "###")
	b.Place(6, 8, "##", "##")
	first := b
	fmt.Print(b)
	for i := 0; i < 4; i++ {
		b = b.Next()
	}
	fmt.Printf("after 4:\n%v", b)
	fmt.Println("alive:", first.Alive(), b.Alive(), "changed:", b != first)

	seen := map[Board]int{}
	for g := 0; ; g++ {
		if at, again := seen[b]; again {
			fmt.Printf("generation %d repeats %d: period %d\n", g, at, g-at)
			break
		}
		seen[b] = g
		b = b.Next()
	}

	w := world{}
	for _, p := range []point{{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}} {
		w[p] = struct{}{}
	}
	for range 400 {
		w = w.next()
	}
	fmt.Println("glider after 400:", w.points())

	r := world{{0, 1}: {}, {0, 2}: {}, {1, 0}: {}, {1, 1}: {}, {2, 1}: {}}
	for g := 0; g <= 200; g++ {
		if g%50 == 0 {
			fmt.Printf("r-pentomino at %3d: %3d cells\n", g, len(r))
		}
		r = r.next()
	}
}
