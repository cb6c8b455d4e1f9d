// The fast Fourier transform with complex numbers and with two slices, and polynomials modulo a
// prime.
package main

import (
	"fmt"
	"math"
)

func reversed(n int) []int {
	r := make([]int, n)
	for i := 1; i < n; i++ {
		r[i] = r[i>>1] >> 1
		if i&1 == 1 {
			r[i] |= n >> 1
		}
	}
	return r
}

func complexFFT(a []complex128, order []int, roots []complex128) {
	n := len(a)
	for i, j := range order {
		if i < j {
			a[i], a[j] = a[j], a[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		half, step := size/2, n/size
		for start := 0; start < n; start += size {
			for k := 0; k < half; k++ {
				u, v := a[start+k], a[start+k+half]*roots[k*step]
				a[start+k], a[start+k+half] = u+v, u-v
			}
		}
	}
}

func splitFFT(re, im []float64, order []int, cos, sin []float64) {
	n := len(re)
	for i, j := range order {
		if i < j {
			re[i], re[j] = re[j], re[i]
			im[i], im[j] = im[j], im[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		half, step := size/2, n/size
		for start := 0; start < n; start += size {
			for k := 0; k < half; k++ {
				i, j := start+k, start+k+half
				c, s := cos[k*step], sin[k*step]
				vr, vi := re[j]*c-im[j]*s, re[j]*s+im[j]*c
				re[j], im[j] = re[i]-vr, im[i]-vi
				re[i], im[i] = re[i]+vr, im[i]+vi
			}
		}
	}
}

const prime = 998244353

func power(b, e uint64) uint64 {
	r := uint64(1)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			r = r * b % prime
		}
		b = b * b % prime
	}
	return r
}

func modular(a []uint64, order []int) {
	n := len(a)
	for i, j := range order {
		if i < j {
			a[i], a[j] = a[j], a[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		w := power(3, uint64((prime-1)/size))
		for start := 0; start < n; start += size {
			r := uint64(1)
			for k := start; k < start+size/2; k++ {
				u, v := a[k], a[k+size/2]*r%prime
				a[k] = (u + v) % prime
				a[k+size/2] = (u + prime - v) % prime
				r = r * w % prime
			}
		}
	}
}

func main() {
	n := 1 << 17
	order := reversed(n)
	roots := make([]complex128, n/2)
	cos, sin := make([]float64, n/2), make([]float64, n/2)
	for i := range roots {
		angle := 2 * math.Pi * float64(i) / float64(n)
		cos[i], sin[i] = math.Cos(angle), math.Sin(angle)
		roots[i] = complex(cos[i], sin[i])
	}
	a := make([]complex128, n)
	re, im := make([]float64, n), make([]float64, n)
	m := make([]uint64, n)
	for i := range a {
		a[i] = complex(float64(i%1000), 0)
		re[i] = float64(i % 1000)
		m[i] = uint64(i)
	}
	for i := 0; i < 12; i++ {
		complexFFT(a, order, roots)
		splitFFT(re, im, order, cos, sin)
		modular(m, order)
		for k := range a {
			a[k] /= complex(float64(n), 0)
			re[k] /= 1000
			im[k] /= 1000
		}
	}
	fmt.Printf("%.6e %.6e %d\n", real(a[5]), re[5], m[77])
}
