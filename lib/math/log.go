// Logarithms, inverse hyperbolic functions, powers.

package math

// logSeries gives the part of log(1+f) beyond 2s, divided by s, for z = s*s, s = f/(2+f).
func logSeries(z float64) float64 {
	w := z * z
	even := w * (3.999999999940941908e-01 + w*(2.222219843214978396e-01+w*1.531383769920937332e-01))
	odd := z * (6.666666666666735130e-01 + w*(2.857142874366239149e-01+
		w*(1.818357216161805012e-01+w*1.479819860511658591e-01)))
	return odd + even
}

// Log gives the natural logarithm of x. After msun: x is f+1 times 2**k with f+1 in [√½, √2).
func Log(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x < 0:
		return NaN()
	case x == 0:
		return Inf(-1)
	}
	// Not Frexp: Go on amd64 does not scale what is below the normal range, and is wrong there.
	b := Float64bits(x)
	k := float64(int(b>>fractionBits&exponentMask) - exponentBias + 1)
	m := Float64frombits(b&fractionMask | (exponentBias-1)<<fractionBits)
	if m < Sqrt2/2 {
		m *= 2
		k--
	}
	f := m - 1
	s := f / (2 + f)
	r := logSeries(s * s)
	h := 0.5 * f * f
	return k*ln2Hi - ((h - (s*(h+r) + k*ln2Lo)) - f)
}

// Log2 gives the binary logarithm of x, exact for powers of two.
func Log2(x float64) float64 {
	m, exp := Frexp(x)
	if m == 0.5 {
		return float64(exp - 1)
	}
	return Log(m)*(1/Ln2) + float64(exp)
}

// Log10 gives the decimal logarithm of x.
func Log10(x float64) float64 {
	return Log(x) * (1 / Ln10)
}

// Log1p gives log(1+x), accurate near 0. After msun: like Log, with a correction for what 1+x
// loses to rounding.
func Log1p(x float64) float64 {
	const (
		sqrt2m1       = 4.142135623730950488017e-01
		sqrtHalfm1    = -2.928932188134524755992e-01
		small         = 1.0 / (1 << 29)
		tiny          = 1.0 / (1 << 54)
		sqrt2Fraction = 0x0006A09E667F3BCD
	)
	a := Abs(x)
	switch {
	case x < -1 || IsNaN(x):
		return NaN()
	case x == -1:
		return Inf(-1)
	case IsInf(x, 1):
		return Inf(1)
	case a < tiny:
		return x
	case a < small:
		return x - x*x*0.5
	case a < sqrt2m1 && x > sqrtHalfm1:
		return log1pReduced(x, 0, 0, false)
	}
	u, c := x, 0.0
	if a < 1<<53 {
		u = 1 + x
	}
	b := Float64bits(u)
	k := int(b>>fractionBits) - exponentBias
	if a < 1<<53 {
		if k > 0 {
			c = 1 - (u - x)
		} else {
			c = x - (u - 1)
		}
		c /= u
	}
	b &= fractionMask
	exact := b == 0
	if b < sqrt2Fraction {
		u = Float64frombits(b | exponentBias<<fractionBits)
	} else {
		k++
		u = Float64frombits(b | (exponentBias-1)<<fractionBits)
	}
	return log1pReduced(u-1, c, k, exact)
}

// log1pReduced gives log(1+f) + c + k*ln 2; exact tells that f is 0.
func log1pReduced(f, c float64, exp int, exact bool) float64 {
	k := float64(exp)
	if exact {
		if exp == 0 {
			return 0
		}
		c += k * ln2Lo
		return k*ln2Hi + c
	}
	h := 0.5 * f * f
	s := f / (2 + f)
	z := s * s
	r := z * (6.666666666666735130e-01 + z*(3.999999999940941908e-01+z*(2.857142874366239149e-01+
		z*(2.222219843214978396e-01+z*(1.818357216161805012e-01+z*(1.531383769920937332e-01+
			z*1.479819860511658591e-01))))))
	if exp == 0 {
		return f - (h - s*(h+r))
	}
	return k*ln2Hi - ((h - (s*(h+r) + (k*ln2Lo + c))) - f)
}

// Asinh gives the inverse hyperbolic sine of x.
func Asinh(x float64) float64 {
	a := Abs(x)
	var y float64
	switch {
	case !finite(x):
		return x
	case a > 1<<28:
		y = Log(a) + Ln2
	case a > 2:
		y = Log(2*a + 1/(Sqrt(a*a+1)+a))
	case a < 1.0/(1<<28):
		y = a
	default:
		y = Log1p(a + a*a/(1+Sqrt(1+a*a)))
	}
	return Copysign(y, x)
}

// Acosh gives the inverse hyperbolic cosine of x.
func Acosh(x float64) float64 {
	switch {
	case x < 1 || IsNaN(x):
		return NaN()
	case x == 1:
		return 0
	case x >= 1<<28:
		return Log(x) + Ln2
	case x > 2:
		return Log(2*x - 1/(x+Sqrt(x*x-1)))
	}
	t := x - 1
	return Log1p(t + Sqrt(2*t+t*t))
}

// Atanh gives the inverse hyperbolic tangent of x.
func Atanh(x float64) float64 {
	a := Abs(x)
	var y float64
	switch {
	case a > 1 || IsNaN(x):
		return NaN()
	case a == 1:
		return Copysign(Inf(1), x)
	case a < 1.0/(1<<28):
		y = a
	case a < 0.5:
		y = a + a
		y = 0.5 * Log1p(y+y*a/(1-a))
	default:
		y = 0.5 * Log1p((a+a)/(1-a))
	}
	return Copysign(y, x)
}

// oddInteger tells whether x is an odd integer.
func oddInteger(x float64) bool {
	if Abs(x) >= 1<<53 {
		return false // even, as is everything so large
	}
	t := Trunc(x)
	return t == x && int64(t)&1 == 1
}

// powOfZero gives Pow of a zero x.
func powOfZero(x, y float64) float64 {
	r := 0.0
	if y < 0 {
		r = Inf(1)
	}
	if oddInteger(y) {
		return Copysign(r, x)
	}
	return r
}

// powOfInfinity gives Pow where x or y is an infinity.
func powOfInfinity(x, y float64) float64 {
	if IsInf(y, 0) {
		switch {
		case x == -1:
			return 1
		case (Abs(x) < 1) == (y > 0):
			return 0
		}
		return Inf(1)
	}
	if x < 0 {
		return powOfZero(1/x, -y)
	}
	if y < 0 {
		return 0
	}
	return Inf(1)
}

// Pow gives x to the power y: the integer part of y by repeated squaring with exponents apart, the
// rest by Exp and Log.
func Pow(x, y float64) float64 {
	switch {
	case y == 0 || x == 1:
		return 1
	case y == 1:
		return x
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0:
		return powOfZero(x, y)
	case !finite(x) || !finite(y):
		return powOfInfinity(x, y)
	case y == 0.5:
		return Sqrt(x)
	case y == -0.5:
		return 1 / Sqrt(x)
	}
	whole, part := Modf(Abs(y))
	if part != 0 && x < 0 {
		return NaN()
	}
	if whole >= 1<<63 {
		return powOfInfinity(x, Copysign(Inf(1), y))
	}
	result, exp := 1.0, 0
	if part != 0 {
		if part > 0.5 {
			part--
			whole++
		}
		result = Exp(part * Log(x))
	}
	square, squareExp := Frexp(x)
	for n := int64(whole); n != 0; n >>= 1 {
		if squareExp < -1<<12 || squareExp > 1<<12 {
			exp += squareExp // far out of range already
			break
		}
		if n&1 == 1 {
			result *= square
			exp += squareExp
		}
		square *= square
		squareExp <<= 1
		if square < .5 {
			square += square
			squareExp--
		}
	}
	if y < 0 {
		result = 1 / result
		exp = -exp
	}
	return Ldexp(result, exp)
}

// Powers of ten, exact or nearest.
var (
	tens = [...]float64{1e00, 1e01, 1e02, 1e03, 1e04, 1e05, 1e06, 1e07, 1e08, 1e09, 1e10, 1e11, 1e12,
		1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 1e25, 1e26, 1e27,
		1e28, 1e29, 1e30, 1e31}
	tens32   = [...]float64{1e00, 1e32, 1e64, 1e96, 1e128, 1e160, 1e192, 1e224, 1e256, 1e288}
	tenths32 = [...]float64{1e-00, 1e-32, 1e-64, 1e-96, 1e-128, 1e-160, 1e-192, 1e-224, 1e-256,
		1e-288, 1e-320}
)

// Pow10 gives 10 to the power n.
func Pow10(n int) float64 {
	switch {
	case 0 <= n && n <= 308:
		return tens32[n/32] * tens[n%32]
	case -323 <= n && n <= 0:
		return tenths32[-n/32] / tens[-n%32]
	case n > 0:
		return Inf(1)
	}
	return 0
}
