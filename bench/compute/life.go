// The game of life on a torus: rows of bytes, neighbours by index arithmetic.
package main

import "fmt"

type field struct {
	cells [][]byte
	w, h  int
}

func newField(w, h int) *field {
	cells := make([][]byte, h)
	for i := range cells {
		cells[i] = make([]byte, w)
	}
	return &field{cells, w, h}
}

func (f *field) alive(x, y int) int {
	x = (x + f.w) % f.w
	y = (y + f.h) % f.h
	return int(f.cells[y][x])
}

func (f *field) next(x, y int) byte {
	n := 0
	for i := -1; i <= 1; i++ {
		for j := -1; j <= 1; j++ {
			if i != 0 || j != 0 {
				n += f.alive(x+i, y+j)
			}
		}
	}
	if n == 3 || n == 2 && f.cells[y][x] == 1 {
		return 1
	}
	return 0
}

func step(from, to *field) {
	for y := 0; y < from.h; y++ {
		for x := 0; x < from.w; x++ {
			to.cells[y][x] = from.next(x, y)
		}
	}
}

// fast has a border, so that no index wraps.
func fast(w, h, steps int) int {
	a, b := make([]byte, (w+2)*(h+2)), make([]byte, (w+2)*(h+2))
	stride := w + 2
	s := uint32(7)
	for y := 1; y <= h; y++ {
		for x := 1; x <= w; x++ {
			s = s*1664525 + 1013904223
			a[y*stride+x] = byte(s >> 31)
		}
	}
	for ; steps > 0; steps-- {
		for y := 1; y <= h; y++ {
			for x := 1; x <= w; x++ {
				p := y*stride + x
				n := a[p-stride-1] + a[p-stride] + a[p-stride+1] + a[p-1] + a[p+1] +
					a[p+stride-1] + a[p+stride] + a[p+stride+1]
				if n == 3 || n == 2 && a[p] == 1 {
					b[p] = 1
				} else {
					b[p] = 0
				}
			}
		}
		a, b = b, a
	}
	count := 0
	for _, c := range a {
		count += int(c)
	}
	return count
}

func main() {
	f, g := newField(400, 300), newField(400, 300)
	s := uint32(1)
	for y := range f.cells {
		for x := range f.cells[y] {
			s = s*1664525 + 1013904223
			f.cells[y][x] = byte(s >> 31)
		}
	}
	for i := 0; i < 60; i++ {
		step(f, g)
		f, g = g, f
	}
	n := 0
	for _, row := range f.cells {
		for _, c := range row {
			n += int(c)
		}
	}
	fmt.Println(n, fast(600, 400, 200))
}
