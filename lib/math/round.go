// Rounding, remainders, maxima: everything here is exact or correctly rounded.

package math

// overHalf tells whether a is more than, or also equal to, half of b, without losing a bit of b.
func overHalf(a, b float64, orEqual bool) bool {
	if b < 2*smallestNormal {
		return a+a > b || orEqual && a+a == b
	}
	return a > 0.5*b || orEqual && a == 0.5*b
}

// Remainder gives the remainder of x/y with the quotient rounded to the nearest, ties to even; a
// zero has the sign of x. (The C library's is wrong about that for the smallest y.)
func Remainder(x, y float64) float64 {
	switch {
	case !finite(x) || IsNaN(y) || y == 0:
		return NaN()
	case IsInf(y, 0):
		return x
	}
	a, b := Abs(x), Abs(y)
	if b <= MaxFloat64/2 {
		a = Mod(a, b+b)
	}
	if overHalf(a, b, false) {
		a -= b
		if overHalf(a, b, true) {
			a -= b
		}
	}
	if Signbit(x) {
		return -a
	}
	return a
}

// Modf gives the integer part of f and the rest, both with the sign of f.
func Modf(f float64) (int float64, frac float64) {
	int = Trunc(f)
	frac = Copysign(f-int, f)
	if IsInf(f, 0) {
		frac = NaN()
	}
	return int, frac
}

// Round gives the nearest integer, ties away from zero.
func Round(x float64) float64 {
	t := Trunc(x)
	if Abs(x-t) >= 0.5 {
		return t + Copysign(1, x)
	}
	return t
}

// RoundToEven gives the nearest integer, ties to even.
func RoundToEven(x float64) float64 {
	const bulk = 1 << fractionBits // numbers from here on have no fraction
	if Abs(x) < bulk {
		c := Copysign(bulk, x)
		return Copysign(x+c-c, x)
	}
	return x
}

// Dim gives x-y, or 0 where that is negative.
func Dim(x, y float64) float64 {
	if d := x - y; !(d <= 0) {
		return d
	}
	return 0
}

// Max gives the larger of x and y: an infinity even against not-a-number, 0 against -0.
func Max(x, y float64) float64 {
	switch {
	case IsInf(x, 1) || IsInf(y, 1):
		return Inf(1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return y
		}
		return x
	case x > y:
		return x
	}
	return y
}

// Min gives the smaller of x and y: an infinity even against not-a-number, -0 against 0.
func Min(x, y float64) float64 {
	switch {
	case IsInf(x, -1) || IsInf(y, -1):
		return Inf(-1)
	case IsNaN(x) || IsNaN(y):
		return NaN()
	case x == 0 && y == 0:
		if Signbit(x) {
			return x
		}
		return y
	case x < y:
		return x
	}
	return y
}

// Hypot gives the square root of p*p + q*q, without overflow on the way.
func Hypot(p, q float64) float64 {
	p, q = Abs(p), Abs(q)
	switch {
	case IsInf(p, 1) || IsInf(q, 1):
		return Inf(1)
	case IsNaN(p) || IsNaN(q):
		return NaN()
	case p < q:
		p, q = q, p
	}
	if p == 0 {
		return 0
	}
	q /= p
	return p * Sqrt(1+q*q)
}

// Cbrt gives the cube root of x: an estimate by a third of the exponent, a rational step to 23
// bits, and a Newton step from a value whose square is exact.
func Cbrt(x float64) float64 {
	const (
		third       = 715094163 // (1023 - 1023/3 - 0.03306235651) * 2**20
		thirdScaled = 696219795 // the same for numbers scaled by 2**54
		c           = 5.42857142857142815906e-01
		d           = -7.05306122448979611050e-01
		e           = 1.41428571428571436819e+00
		f           = 1.60714285714285720630e+00
		g           = 3.57142857142857150787e-01
	)
	if x == 0 || !finite(x) {
		return x
	}
	a := Abs(x)
	t := Float64frombits(Float64bits(a)/3 + third<<32)
	if a < smallestNormal {
		t = Float64frombits(Float64bits(a*(1<<54))/3 + thirdScaled<<32)
	}
	r := t * t / a
	s := c + r*t
	t *= g + f/(s+e+d/s)
	t = Float64frombits(Float64bits(t)&(0xFFFFFFFFC<<28) + 1<<30)
	s = t * t
	r = a / s
	w := t + t
	r = (r - t) / (w + r)
	return Copysign(t+t*r, x)
}
