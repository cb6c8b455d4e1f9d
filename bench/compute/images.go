// Pictures in flat slices: blurring, Sobel edges, histogram, flood fill, prefix sums.
package main

import "fmt"

type image struct {
	w, h int
	pix  []uint8
}

func newImage(w, h int) image { return image{w, h, make([]uint8, w*h)} }

func (m image) at(x, y int) int { return int(m.pix[y*m.w+x]) }

func blur(src, dst image) {
	for y := 1; y < src.h-1; y++ {
		for x := 1; x < src.w-1; x++ {
			sum := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					sum += int(src.pix[(y+dy)*src.w+x+dx])
				}
			}
			dst.pix[y*dst.w+x] = uint8(sum / 9)
		}
	}
}

func sobel(src, dst image) {
	for y := 1; y < src.h-1; y++ {
		for x := 1; x < src.w-1; x++ {
			gx := src.at(x+1, y-1) + 2*src.at(x+1, y) + src.at(x+1, y+1) -
				src.at(x-1, y-1) - 2*src.at(x-1, y) - src.at(x-1, y+1)
			gy := src.at(x-1, y+1) + 2*src.at(x, y+1) + src.at(x+1, y+1) -
				src.at(x-1, y-1) - 2*src.at(x, y-1) - src.at(x+1, y-1)
			if gx < 0 {
				gx = -gx
			}
			if gy < 0 {
				gy = -gy
			}
			dst.pix[y*dst.w+x] = uint8(min(gx+gy, 255))
		}
	}
}

func convolve(src, dst []float32, w, h int, kernel [25]float32) {
	for y := 2; y < h-2; y++ {
		for x := 2; x < w-2; x++ {
			var sum float32
			for k, f := range kernel {
				sum += f * src[(y+k/5-2)*w+x+k%5-2]
			}
			dst[y*w+x] = sum
		}
	}
}

func integral(src image) []int {
	sums := make([]int, (src.w+1)*(src.h+1))
	stride := src.w + 1
	for y := 0; y < src.h; y++ {
		row := 0
		for x := 0; x < src.w; x++ {
			row += int(src.pix[y*src.w+x])
			sums[(y+1)*stride+x+1] = sums[y*stride+x+1] + row
		}
	}
	return sums
}

func fill(m image, x, y int, from, to uint8) int {
	type point struct{ x, y int }
	stack := []point{{x, y}}
	n := 0
	for len(stack) > 0 {
		p := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if p.x < 0 || p.y < 0 || p.x >= m.w || p.y >= m.h || m.pix[p.y*m.w+p.x] != from {
			continue
		}
		m.pix[p.y*m.w+p.x] = to
		n++
		stack = append(stack, point{p.x + 1, p.y}, point{p.x - 1, p.y}, point{p.x, p.y + 1},
			point{p.x, p.y - 1})
	}
	return n
}

func main() {
	const w, h = 900, 700
	a, b := newImage(w, h), newImage(w, h)
	for y := 0; y < h; y++ {
		for x := 0; x < w; x++ {
			a.pix[y*w+x] = uint8((x*x + y*y*3) >> 6)
		}
	}
	for i := 0; i < 20; i++ {
		blur(a, b)
		sobel(b, a)
	}
	sums := 0
	for i := 0; i < 20; i++ {
		s := integral(a)
		sums += s[len(s)-1]
		a.pix[i]++
	}
	fmt.Println(sums)
	f, g := make([]float32, w*h), make([]float32, w*h)
	for i := range f {
		f[i] = float32(a.pix[i])
	}
	var kernel [25]float32
	for i := range kernel {
		kernel[i] = 1 / float32(i+20)
	}
	for i := 0; i < 5; i++ {
		convolve(f, g, w, h, kernel)
		f, g = g, f
	}
	fmt.Println(f[w*h/2])
	for i := range b.pix {
		b.pix[i] = b.pix[i] >> 7
	}
	fmt.Println(fill(b, w/2, h/2, b.pix[h/2*w+w/2], 9))
}
