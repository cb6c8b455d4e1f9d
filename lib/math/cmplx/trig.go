// Trigonometric and hyperbolic functions.

package cmplx

import (
	"math"
	"math/bits"
)

// sinhCosh gives the hyperbolic sine and cosine of x.
func sinhCosh(x float64) (sh, ch float64) {
	if math.Abs(x) <= 0.5 {
		return math.Sinh(x), math.Cosh(x)
	}
	e := math.Exp(x)
	half := 0.5 / e
	e *= 0.5
	return e - half, e + half
}

// Sin gives the sine of x.
func Sin(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && (math.IsInf(re, 0) || math.IsNaN(re)):
		return complex(math.NaN(), im)
	case math.IsInf(im, 0) && re == 0:
		return x
	case math.IsInf(im, 0) && (math.IsInf(re, 0) || math.IsNaN(re)):
		return complex(math.NaN(), im)
	case re == 0 && math.IsNaN(im):
		return x
	}
	s, c := math.Sincos(re)
	sh, ch := sinhCosh(im)
	return complex(s*ch, c*sh)
}

// Sinh gives the hyperbolic sine of x.
func Sinh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && (math.IsInf(im, 0) || math.IsNaN(im)):
		return complex(re, math.NaN())
	case math.IsInf(re, 0) && im == 0:
		return complex(re, im)
	case math.IsInf(re, 0) && (math.IsInf(im, 0) || math.IsNaN(im)):
		return complex(re, math.NaN())
	case im == 0 && math.IsNaN(re):
		return complex(math.NaN(), im)
	}
	s, c := math.Sincos(im)
	sh, ch := sinhCosh(re)
	return complex(c*sh, s*ch)
}

// Cos gives the cosine of x.
func Cos(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case im == 0 && (math.IsInf(re, 0) || math.IsNaN(re)):
		return complex(math.NaN(), -im*math.Copysign(0, re))
	case math.IsInf(im, 0) && re == 0:
		return complex(math.Inf(1), -re*math.Copysign(0, im))
	case math.IsInf(im, 0) && (math.IsInf(re, 0) || math.IsNaN(re)):
		return complex(math.Inf(1), math.NaN())
	case re == 0 && math.IsNaN(im):
		return complex(math.NaN(), 0)
	}
	s, c := math.Sincos(re)
	sh, ch := sinhCosh(im)
	return complex(c*ch, -s*sh)
}

// Cosh gives the hyperbolic cosine of x.
func Cosh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case re == 0 && (math.IsInf(im, 0) || math.IsNaN(im)):
		return complex(math.NaN(), re*math.Copysign(0, im))
	case math.IsInf(re, 0) && im == 0:
		return complex(math.Inf(1), im*math.Copysign(0, re))
	case math.IsInf(re, 0) && (math.IsInf(im, 0) || math.IsNaN(im)):
		return complex(math.Inf(1), math.NaN())
	case im == 0 && math.IsNaN(re):
		return complex(math.NaN(), im)
	}
	s, c := math.Sincos(im)
	sh, ch := sinhCosh(re)
	return complex(c*ch, s*sh)
}

// Tan gives the tangent of x.
func Tan(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(im, 0) && (math.IsInf(re, 0) || math.IsNaN(re)):
		return complex(math.Copysign(0, re), math.Copysign(1, im))
	case math.IsInf(im, 0):
		return complex(math.Copysign(0, math.Sin(2*re)), math.Copysign(1, im))
	case re == 0 && math.IsNaN(im):
		return x
	}
	d := math.Cos(2*re) + math.Cosh(2*im)
	if math.Abs(d) < 0.25 {
		d = tanSeries(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, math.Sinh(2*im)/d)
}

// Tanh gives the hyperbolic tangent of x.
func Tanh(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && (math.IsInf(im, 0) || math.IsNaN(im)):
		return complex(math.Copysign(1, re), math.Copysign(0, im))
	case math.IsInf(re, 0):
		return complex(math.Copysign(1, re), math.Copysign(0, math.Sin(2*im)))
	case im == 0 && math.IsNaN(re):
		return x
	}
	d := math.Cosh(2*re) + math.Cos(2*im)
	if d == 0 {
		return Inf()
	}
	return complex(math.Sinh(2*re)/d, math.Sin(2*im)/d)
}

// Cot gives the cotangent of x.
func Cot(x complex128) complex128 {
	re, im := real(x), imag(x)
	d := math.Cosh(2*im) - math.Cos(2*re)
	if math.Abs(d) < 0.25 {
		d = tanSeries(x)
	}
	if d == 0 {
		return Inf()
	}
	return complex(math.Sin(2*re)/d, -math.Sinh(2*im)/d)
}

// reducePi gives x less the nearest multiple of π.
func reducePi(x float64) float64 {
	const (
		// π in three parts, the first two with trailing zero bits.
		pi1 = 4 * 7.85398125648498535156e-1
		pi2 = 4 * 3.77489470793079817668e-8
		pi3 = 4 * 2.69515142907905952645e-15

		threshold = 1 << 30
	)
	if math.Abs(x) < threshold {
		t := x / math.Pi
		t += 0.5
		t = math.Trunc(t)
		return ((x - t*pi1) - t*pi2) - t*pi3
	}
	return reducePiLarge(x)
}

// overPi holds 1/π in binary: the sum of overPi[i] * 2**(-64*i).
var overPi = [20]uint64{
	0x0000000000000000, 0x517cc1b727220a94, 0xfe13abe8fa9a6ee0, 0x6db14acc9e21c820,
	0xff28b1d5ef5de2b0, 0xdb92371d2126e970, 0x0324977504e8c90e, 0x7f0ef58e5894d39f,
	0x74411afa975da242, 0x74ce38135a2fbf20, 0x9cc8eb1cc1a99cfa, 0x4e422fc5defc941d,
	0x8ffc4bffef02cc07, 0xf79788c5ad05368f, 0xb69b3f6793e584db, 0xa7a31fb34f2ff516,
	0xba93dd63f5f2f8bd, 0x9e839cfbc5294975, 0x35fdafd88fc6ae84, 0x2b0198237e3db5d5,
}

// reducePiLarge is reducePi after Payne and Hanek.
func reducePiLarge(x float64) float64 {
	const (
		mask  = 0x7FF
		shift = 52
		bias  = 1023
		frac  = 1<<shift - 1
	)
	b := math.Float64bits(x)
	exp := int(b>>shift&mask) - bias - shift
	m := b&frac | 1<<shift
	digit, by := uint(exp+64)/64, uint(exp+64)%64
	w0 := overPi[digit]<<by | overPi[digit+1]>>(64-by)
	w1 := overPi[digit+1]<<by | overPi[digit+2]>>(64-by)
	w2 := overPi[digit+2]<<by | overPi[digit+3]>>(64-by)
	p2, _ := bits.Mul64(w2, m)
	p1hi, p1lo := bits.Mul64(w1, m)
	lo, carry := bits.Add64(p1lo, p2, 0)
	hi, _ := bits.Add64(w0*m, p1hi, carry)

	lz := uint(bits.LeadingZeros64(hi))
	e := bias - (uint64(lz) + 1)
	hi = hi<<(lz+1) | lo>>(64-(lz+1))
	x = math.Float64frombits(hi>>(64-shift) | e<<shift)
	if x > 0.5 {
		x--
	}
	return math.Pi * x
}

// tanSeries gives cosh(2y) - cos(2x) by its series, where the difference would cancel.
func tanSeries(z complex128) float64 {
	const epsilon = 1.0 / (1 << 53)
	x := reducePi(math.Abs(2 * real(z)))
	y := math.Abs(2 * imag(z))
	x *= x
	y *= y
	xn, yn, factorial, n, d := 1.0, 1.0, 1.0, 0.0, 0.0
	for {
		n++
		factorial *= n
		n++
		factorial *= n
		xn *= x
		yn *= y
		t := yn + xn
		t /= factorial
		d += t

		n++
		factorial *= n
		n++
		factorial *= n
		xn *= x
		yn *= y
		t = yn - xn
		t /= factorial
		d += t
		if !(math.Abs(t/d) > epsilon) {
			return d
		}
	}
}
