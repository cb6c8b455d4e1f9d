// The Mandelbrot set in characters: complex128 arithmetic, constants,
// arrays indexed by arrays.
package main

import (
	"fmt"
	"strings"
)

const (
	cols, rows = 72, 25
	limit      = 200
	palette    = " .:-=+*#%@"
)

const centre complex128 = -0.6 + 0i

func iterate(c complex128) (n int) {
	for z := c; n < limit; n++ {
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return
		}
		z = z*z + c
	}
	return limit
}

func shade(n int) byte {
	switch {
	case n == limit:
		return palette[len(palette)-1]
	case n >= len(palette)-1:
		return palette[len(palette)-2]
	}
	return palette[n]
}

func draw(centre complex128, width float64) (picture [rows][cols]byte, inside int) {
	step := width / cols
	for y := range picture {
		for x := range &picture[y] {
			c := centre + complex(float64(x-cols/2)*step, float64(y-rows/2)*step*2)
			n := iterate(c)
			if n == limit {
				inside++
			}
			picture[y][x] = shade(n)
		}
	}
	return
}

func main() {
	picture, inside := draw(centre, 3)
	for _, line := range picture {
		fmt.Println(strings.TrimRight(string(line[:]), " "))
	}
	fmt.Println("inside:", inside)

	var histogram [len(palette)]int
	picture, _ = draw(-0.745+0.113i, 0.02)
	for _, line := range picture {
		for _, c := range line {
			histogram[strings.IndexByte(palette, c)]++
		}
	}
	fmt.Println(histogram)
	z := 3 + 4i
	fmt.Println(z*z, z/(1-2i), real(z), imag(z), z == complex(3, 4))
	fmt.Printf("%v %.2f %T %T\n", -z, z*1i, z, complex64(z))
}
