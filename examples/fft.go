// A fast Fourier transform on complex128, used to multiply polynomials and
// to find the notes in a sound.
package main

import (
	"fmt"
	"math"
	"math/bits"
)

// fft transforms a in place; its length is a power of two. With inverse it
// undoes that, but for the factor len(a).
func fft(a []complex128, inverse bool) {
	n := len(a)
	for i := range a {
		if j := int(bits.Reverse32(uint32(i)) >> (32 - bits.TrailingZeros32(uint32(n)))); n > 1 && i < j {
			a[i], a[j] = a[j], a[i]
		}
	}
	for size := 2; size <= n; size *= 2 {
		angle := 2 * math.Pi / float64(size)
		if inverse {
			angle = -angle
		}
		step := complex(math.Cos(angle), math.Sin(angle))
		for block := 0; block < n; block += size {
			w := 1 + 0i
			for k := block; k < block+size/2; k++ {
				even, odd := a[k], w*a[k+size/2]
				a[k], a[k+size/2] = even+odd, even-odd
				w *= step
			}
		}
	}
}

func abs(z complex128) float64 { return math.Hypot(real(z), imag(z)) }

func conj(z complex128) complex128 { return complex(real(z), -imag(z)) }

// slow is the definition, to compare with.
func slow(a []complex128) []complex128 {
	out := make([]complex128, len(a))
	for k := range out {
		for j, v := range a {
			s, c := math.Sincos(2 * math.Pi * float64(j*k%len(a)) / float64(len(a)))
			out[k] += v * complex(c, s)
		}
	}
	return out
}

// multiply gives the coefficients of the product of two polynomials.
func multiply(p, q []int) []int {
	n := 1
	for n < len(p)+len(q)-1 {
		n <<= 1
	}
	a, b := make([]complex128, n), make([]complex128, n)
	for i, v := range p {
		a[i] = complex(float64(v), 0)
	}
	for i, v := range q {
		b[i] = complex(float64(v), 0)
	}
	fft(a, false)
	fft(b, false)
	for i := range a {
		a[i] *= b[i]
	}
	fft(a, true)
	out := make([]int, len(p)+len(q)-1)
	for i := range out {
		out[i] = int(math.Round(real(a[i]) / float64(n)))
	}
	return out
}

func main() {
	a := []complex128{1, 2 + 1i, 0, -1i, 3, 4, -2.5, 1i}
	want := slow(a)
	b := append([]complex128(nil), a...)
	fft(b, false)
	worst := 0.0
	for i := range b {
		worst = math.Max(worst, abs(b[i]-want[i]))
	}
	fmt.Println("agrees with the definition:", worst < 1e-12)
	fmt.Printf("%.3f\n", b)
	fft(b, true)
	for i := range b {
		b[i] /= complex(float64(len(b)), 0)
		worst = math.Max(worst, abs(b[i]-a[i]))
	}
	fmt.Println("inverse gives it back:", worst < 1e-12)

	fmt.Println(multiply([]int{1, 1}, []int{1, -1}))
	fmt.Println(multiply([]int{1, 2, 3, 4, 5}, []int{9, 8, 7}))
	p := []int{1}
	for range 12 {
		p = multiply(p, []int{1, 1})
	}
	fmt.Println(p)

	const rate = 1024
	sound := make([]complex128, rate)
	for i := range sound {
		t := float64(i) / rate
		v := math.Sin(2*math.Pi*50*t) + 0.5*math.Cos(2*math.Pi*120*t) + 0.25*math.Sin(2*math.Pi*333*t+1)
		sound[i] = complex(v, 0)
	}
	fft(sound, false)
	for f, v := range sound[:rate/2] {
		if m := abs(v) * 2 / rate; m > 0.1 {
			fmt.Printf("%3d Hz: amplitude %.4f, mirrored %t\n", f, m, abs(v-conj(sound[rate-f])) < 1e-9)
		}
	}
	var z complex64 = complex(float32(math.Sqrt2), 2)
	z *= z
	fmt.Printf("%T %.4v %g %t\n", z, z, imag(z*0), z == z)
}
