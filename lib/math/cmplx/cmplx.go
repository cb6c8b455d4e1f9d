// Package cmplx holds the elementary functions of complex numbers, after Cephes. Results are, bit
// for bit, those of Go on amd64.
package cmplx

import "math"

// Abs gives the absolute value of x.
func Abs(x complex128) float64 {
	return math.Hypot(real(x), imag(x))
}

// Phase gives the argument of x, in [-π, π].
func Phase(x complex128) float64 {
	return math.Atan2(imag(x), real(x))
}

// Polar gives absolute value and argument of x.
func Polar(x complex128) (r, θ float64) {
	return Abs(x), Phase(x)
}

// Rect gives the number with absolute value r and argument θ.
func Rect(r, θ float64) complex128 {
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}

// Conj gives the conjugate of x.
func Conj(x complex128) complex128 {
	return complex(real(x), -imag(x))
}

// Inf gives a complex infinity.
func Inf() complex128 {
	return complex(math.Inf(1), math.Inf(1))
}

// NaN gives a complex not-a-number.
func NaN() complex128 {
	return complex(math.NaN(), math.NaN())
}

// IsInf tells whether a part of x is an infinity.
func IsInf(x complex128) bool {
	return math.IsInf(real(x), 0) || math.IsInf(imag(x), 0)
}

// IsNaN tells whether a part of x is not-a-number and none an infinity.
func IsNaN(x complex128) bool {
	return !IsInf(x) && (math.IsNaN(real(x)) || math.IsNaN(imag(x)))
}

// Sqrt gives the root of x with a real part that is not negative.
func Sqrt(x complex128) complex128 {
	a, b := real(x), imag(x)
	switch {
	case b == 0 && a == 0:
		return complex(0, b)
	case b == 0 && a < 0:
		return complex(0, math.Copysign(math.Sqrt(-a), b))
	case b == 0:
		return complex(math.Sqrt(a), b)
	case math.IsInf(b, 0):
		return complex(math.Inf(1), b)
	case a == 0 && b < 0:
		r := math.Sqrt(-0.5 * b)
		return complex(r, -r)
	case a == 0:
		r := math.Sqrt(0.5 * b)
		return complex(r, r)
	}
	// Scale, against overflow and underflow on the way.
	scale := 2.0
	if math.Abs(a) > 4 || math.Abs(b) > 4 {
		a *= 0.25
		b *= 0.25
	} else {
		a *= 1 << 54
		b *= 1 << 54
		scale = 1.0 / (1 << 27)
	}
	r := math.Hypot(a, b)
	var t float64
	if a > 0 {
		t = math.Sqrt(0.5*r + 0.5*a)
		r = scale * math.Abs((0.5*b)/t)
		t *= scale
	} else {
		r = math.Sqrt(0.5*r - 0.5*a)
		t = scale * math.Abs((0.5*b)/r)
		r *= scale
	}
	if b < 0 {
		r = -r
	}
	return complex(t, r)
}

// Exp gives e to the power x.
func Exp(x complex128) complex128 {
	re, im := real(x), imag(x)
	switch {
	case math.IsInf(re, 0) && re > 0 && im == 0:
		return x
	case math.IsInf(re, 0) && (math.IsInf(im, 0) || math.IsNaN(im)):
		if re < 0 {
			return complex(0, math.Copysign(0, im))
		}
		return complex(math.Inf(1), math.NaN())
	case math.IsNaN(re) && im == 0:
		return complex(math.NaN(), im)
	}
	r := math.Exp(re)
	s, c := math.Sincos(im)
	return complex(r*c, r*s)
}

// Log gives the natural logarithm of x.
func Log(x complex128) complex128 {
	return complex(math.Log(Abs(x)), Phase(x))
}

// Log10 gives the decimal logarithm of x.
func Log10(x complex128) complex128 {
	z := Log(x)
	return complex(math.Log10E*real(z), math.Log10E*imag(z))
}

// powOfZero gives Pow of 0.
func powOfZero(y complex128) complex128 {
	r, i := real(y), imag(y)
	switch {
	case IsNaN(y):
		return NaN()
	case r == 0:
		return complex(1, 0)
	case r < 0 && i == 0:
		return complex(math.Inf(1), 0)
	case r < 0:
		return Inf()
	}
	return 0
}

// Pow gives x to the power y.
func Pow(x, y complex128) complex128 {
	if x == 0 {
		return powOfZero(y)
	}
	modulus := Abs(x)
	if modulus == 0 {
		return complex(0, 0)
	}
	r := math.Pow(modulus, real(y))
	arg := Phase(x)
	θ := real(y) * arg
	if imag(y) != 0 {
		r *= math.Exp(-imag(y) * arg)
		θ += imag(y) * math.Log(modulus)
	}
	s, c := math.Sincos(θ)
	return complex(r*c, r*s)
}
