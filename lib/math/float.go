// The representation of floating-point numbers.

package math

// A float64 is a sign bit, 11 bits of biased exponent, 52 bits of fraction.
const (
	fractionBits = 52
	fractionMask = 1<<fractionBits - 1
	exponentMask = 0x7FF
	exponentBias = 1023
	signBit      = 1 << 63

	smallestNormal = 0x1p-1022
)

// Inf gives the infinity of the sign: positive for sign >= 0.
func Inf(sign int) float64 {
	if sign >= 0 {
		return Float64frombits(exponentMask << fractionBits)
	}
	return Float64frombits(signBit | exponentMask<<fractionBits)
}

// NaN gives a not-a-number.
func NaN() float64 {
	return Float64frombits(0x7FF8000000000001)
}

// IsNaN tells whether f is a not-a-number.
func IsNaN(f float64) (is bool) {
	return f != f
}

// IsInf tells whether f is the infinity of the sign, either for sign 0.
func IsInf(f float64, sign int) bool {
	return sign >= 0 && f > MaxFloat64 || sign <= 0 && f < -MaxFloat64
}

// Signbit tells whether x is negative or a negative zero.
func Signbit(x float64) bool {
	return Float64bits(x)&signBit != 0
}

// finite tells whether x is a number and no infinity.
func finite(x float64) bool {
	return Abs(x) <= MaxFloat64
}

// Frexp gives f as frac times 2 to the power exp, with frac in [½, 1); f, 0 for 0, infinities and
// not-a-number.
func Frexp(f float64) (frac float64, exp int) {
	if f == 0 || !finite(f) {
		return f, 0
	}
	if Abs(f) < smallestNormal {
		f *= 1 << fractionBits
		exp = -fractionBits
	}
	b := Float64bits(f)
	exp += int(b>>fractionBits&exponentMask) - exponentBias + 1
	b &^= exponentMask << fractionBits
	b |= (exponentBias - 1) << fractionBits
	return Float64frombits(b), exp
}

// Ldexp gives frac times 2 to the power exp.
func Ldexp(frac float64, exp int) float64 {
	if frac == 0 || !finite(frac) {
		return frac
	}
	frac, e := Frexp(frac)
	exp += e - 1 // frac is ½ at least
	if exp < -exponentBias-fractionBits {
		return Copysign(0, frac)
	}
	if exp > exponentBias {
		return Copysign(Inf(1), frac)
	}
	scale := 1.0
	if exp < 1-exponentBias {
		exp += fractionBits + 1
		scale = 1.0 / (1 << (fractionBits + 1)) // one rounding, when the fraction is cut
	}
	b := Float64bits(frac) &^ (exponentMask << fractionBits)
	b |= uint64(exp+exponentBias) << fractionBits
	return scale * Float64frombits(b)
}

// Ilogb gives the binary exponent of x.
func Ilogb(x float64) int {
	switch {
	case x == 0:
		return MinInt32
	case !finite(x):
		return MaxInt32
	}
	_, exp := Frexp(x)
	return exp - 1
}

// Logb gives the binary exponent of x.
func Logb(x float64) float64 {
	switch {
	case x == 0:
		return Inf(-1)
	case IsInf(x, 0):
		return Inf(1)
	case IsNaN(x):
		return x
	}
	return float64(Ilogb(x))
}

// Nextafter gives the number next to x towards y.
func Nextafter(x, y float64) (r float64) {
	switch {
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == y:
		return x
	case x == 0:
		return Copysign(SmallestNonzeroFloat64, y)
	case (y > x) == (x > 0):
		return Float64frombits(Float64bits(x) + 1)
	}
	return Float64frombits(Float64bits(x) - 1)
}

// Nextafter32 is Nextafter for float32.
func Nextafter32(x, y float32) (r float32) {
	switch {
	case x != x || y != y:
		return float32(NaN())
	case x == y:
		return x
	case x == 0:
		return float32(Copysign(SmallestNonzeroFloat32, float64(y)))
	case (y > x) == (x > 0):
		return Float32frombits(Float32bits(x) + 1)
	}
	return Float32frombits(Float32bits(x) - 1)
}
