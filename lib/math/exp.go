// Exponential functions.

package math

const (
	ln2Hi = 6.93147180369123816490e-01 // the upper bits of Ln2: products with small integers are exact
	ln2Lo = 1.90821492927058770002e-10 // what is missing in ln2Hi
)

// Exp gives e to the power x. After SLEEF: x is reduced to r with |r| <= ln 2 / 2, the series gives
// e**(r/16)-1, and four doublings y*(y+2) give e**r-1. Steps are
// fused, as Go's are on processors that can.
func Exp(x float64) float64 {
	const (
		underflow = -7.5e+02
		ln2Upper  = 0.69314718055966295651160180568695068359375
		ln2Lower  = 0.28235290563031577122588448175013436025525412068e-12
	)
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x < underflow:
		return 0
	}
	k := RoundToEven(x * Log2E)
	if k > exponentBias {
		return Inf(1) // also where the result would just fit: so does Go
	}
	r := FMA(-k, ln2Upper, x)
	r = FMA(-k, ln2Lower, r)
	r *= 0.0625
	y := FMA(r, 2.4801587301587301587e-5, 1.9841269841269841270e-4)
	y = FMA(r, y, 1.3888888888888888889e-3)
	y = FMA(r, y, 8.3333333333333333333e-3)
	y = FMA(r, y, 4.1666666666666666667e-2)
	y = FMA(r, y, 1.6666666666666666667e-1)
	y = FMA(r, y, 0.5)
	y = FMA(r, y, 1)
	y *= r
	y *= y + 2
	y *= y + 2
	y *= y + 2
	y = FMA(y, y+2, 1)
	if -1000 < k && k < 1000 { // the result is no subnormal number
		return Float64frombits(Float64bits(y) + uint64(int(k))<<fractionBits)
	}
	return Ldexp(y, int(k))
}

// Exp2 gives 2 to the power x.
func Exp2(x float64) float64 {
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case x > 1.0239999999999999e+03:
		return Inf(1)
	case x < -1.0740e+03:
		return 0
	}
	k := 0
	if x > 0 {
		k = int(x + 0.5)
	} else if x < 0 {
		k = int(x - 0.5)
	}
	t := x - float64(k)
	return expReduced(t*ln2Hi, -t*ln2Lo, k)
}

// expReduced gives e**(hi-lo) times 2**k by a rational approximation for |hi-lo| <= ln 2 / 2.
func expReduced(hi, lo float64, k int) float64 {
	const (
		p1 = 1.66666666666666657415e-01
		p2 = -2.77777777770155933842e-03
		p3 = 6.61375632143793436117e-05
		p4 = -1.65339022054652515390e-06
		p5 = 4.13813679705723846039e-08
	)
	r := hi - lo
	t := r * r
	c := r - t*(p1+t*(p2+t*(p3+t*(p4+t*p5))))
	y := 1 - ((lo - (r*c)/(2-c)) - hi)
	return Ldexp(y, k)
}

// Expm1 gives e**x - 1, accurate near 0. After msun: x is reduced to r and a correction c, and
// e**r-1 approximated by a rational function of r*r.
func Expm1(x float64) float64 {
	const (
		overflow = 7.09782712893383973096e+02
		ln2x56   = 3.88162421113569373274e+01
		tiny     = 1.0 / (1 << 54)
	)
	a := Abs(x)
	switch {
	case IsNaN(x) || IsInf(x, 1):
		return x
	case a >= ln2x56:
		if x < 0 {
			return -1
		}
		if a >= overflow {
			return Inf(1)
		}
	case a < tiny:
		return x
	}
	r, c, k := reduceExpm1(x)
	half := 0.5 * r
	h := r * half
	p := 1 + h*(-3.33333333333331316428e-02+h*(1.58730158725481460165e-03+
		h*(-7.93650757867487942473e-05+h*(4.00821782732936239552e-06+h*-2.01099218183624371326e-07))))
	t := 3 - p*half
	e := h * ((p - t) / (6.0 - r*t))
	if k == 0 {
		return r - (r*e - h)
	}
	e = r*(e-c) - c
	e -= h
	return scaleExpm1(r, e, k)
}

// reduceExpm1 gives r, c and k such that x is r + c + k*ln 2.
func reduceExpm1(x float64) (r, c float64, k int) {
	const (
		ln2Half = 3.46573590279972654709e-01
		ln2x1p5 = 1.03972077083991796413e+00
		invLn2  = 1.44269504088896338700e+00
	)
	a := Abs(x)
	switch {
	case a <= ln2Half:
		return x, 0, 0
	case a < ln2x1p5 && x > 0:
		k = 1
	case a < ln2x1p5:
		k = -1
	case x > 0:
		k = int(invLn2*x + 0.5)
	default:
		k = int(invLn2*x - 0.5)
	}
	t := float64(k)
	hi := x - t*ln2Hi
	lo := t * ln2Lo
	r = hi - lo
	return r, (hi - r) - lo, k
}

// scaleExpm1 gives (1 + r - e) * 2**k - 1 without cancellation.
func scaleExpm1(r, e float64, k int) float64 {
	switch {
	case k == -1:
		return 0.5*(r-e) - 0.5
	case k == 1 && r < -0.25:
		return -2 * (e - (r + 0.5))
	case k == 1:
		return 1 + 2*(r-e)
	case k <= -2 || k > 56:
		y := 1 - (e - r)
		return scale(y, k) - 1
	case k < 20:
		t := Float64frombits(0x3FF0000000000000 - 0x20000000000000>>uint(k)) // 1 - 2**-k
		return scale(t-(e-r), k)
	}
	t := Float64frombits(uint64(exponentBias-k) << fractionBits) // 2**-k
	y := r - (e + t)
	y++
	return scale(y, k)
}

// scale multiplies y, in the normal range before and after, by 2**k.
func scale(y float64, k int) float64 {
	return Float64frombits(Float64bits(y) + uint64(k)<<fractionBits)
}

// Sinh gives the hyperbolic sine of x.
func Sinh(x float64) float64 {
	a := Abs(x)
	var y float64
	switch {
	case a > 21:
		y = Exp(a) * 0.5
	case a > 0.5:
		e := Exp(a)
		y = (e - 1/e) * 0.5
	default:
		z := a * a
		y = (((-0.2630563213397497062819489e+2*z-0.2894211355989563807284660366e+4)*z-
			0.8991272022039509355398013511e+5)*z - 0.6307673640497716991184787251e+6) * a
		y /= ((z-0.173678953558233699533450911e+3)*z+0.1521517378790019070696485176e+5)*z -
			0.6307673640497716991212077277e+6
	}
	return Copysign(y, x)
}

// Cosh gives the hyperbolic cosine of x.
func Cosh(x float64) float64 {
	a := Abs(x)
	e := Exp(a)
	if a > 21 {
		return e * 0.5
	}
	return (e + 1/e) * 0.5
}

// Tanh gives the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	const maxLog = 8.8029691931113054295988e+01
	a := Abs(x)
	switch {
	case a > 0.5*maxLog:
		return Copysign(1, x)
	case a >= 0.625:
		e := Exp(2 * a)
		return Copysign(1-2/(e+1), x)
	case x == 0:
		return x
	}
	z := x * x
	p := (-9.64399179425052238628e-1*z-9.92877231001918586564e1)*z - 1.61468768441708447952e3
	q := ((z+1.12811678491632931402e2)*z+2.23548839060100448583e3)*z + 4.84406305325125486048e3
	return x + x*z*p/q
}
