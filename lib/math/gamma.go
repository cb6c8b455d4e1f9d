// The gamma function, after Cephes, and its logarithm, after msun.

package math

const euler = 0.57721566490153286060651209008240243104215933593992

var (
	gammaP = [...]float64{9.99999999999999996796e-01, 4.94214826801497100753e-01,
		2.07448227648435975150e-01, 4.76367800457137231464e-02, 1.04213797561761569935e-02,
		1.19135147006586384913e-03, 1.60119522476751861407e-04}
	gammaQ = [...]float64{1.00000000000000000320e+00, 7.14304917030273074085e-02,
		-2.34591795718243348568e-01, 3.58236398605498653373e-02, 1.18139785222060435552e-02,
		-4.45641913851797240494e-03, 5.39605580493303397842e-04, -2.31581873324120129819e-05}
	stirlingSeries = [...]float64{8.33333333333482257126e-02, 3.47222221605458667310e-03,
		-2.68132617805781232825e-03, -2.29549961613378126380e-04, 7.87311395793093628397e-04}
)

// stirling gives Gamma(x) for x >= 33 as a product, since it overflows beyond 171.
func stirling(x float64) (float64, float64) {
	const (
		sqrtTwoPi = 2.506628274631000502417
		largest   = 143.01608 // beyond, x**x is taken in two halves
	)
	if x > 200 {
		return Inf(1), 1
	}
	w := 1 / x
	w = 1 + w*horner(w, stirlingSeries[:])
	y1 := Exp(x)
	y2 := 1.0
	if x > largest {
		v := Pow(x, 0.5*x-0.25)
		y1, y2 = v, v/y1
	} else {
		y1 = Pow(x, x-0.5) / y1
	}
	return y1, sqrtTwoPi * w * y2
}

// gammaLarge gives Gamma(x) for |x| > 33.
func gammaLarge(x float64) float64 {
	if x >= 0 {
		y1, y2 := stirling(x)
		return y1 * y2
	}
	q := Abs(x)
	p := Floor(q)
	sign := 1
	if n := int64(p); n&1 == 0 {
		sign = -1
	}
	z := q - p
	if z > 0.5 {
		p++
		z = q - p
	}
	z = q * Sin(Pi*z)
	if z == 0 {
		return Inf(sign)
	}
	y1, y2 := stirling(q)
	z = Abs(z)
	d := z * y1 * y2
	if IsInf(d, 0) {
		z = Pi / z / y1 / y2
	} else {
		z = Pi / d
	}
	return float64(sign) * z
}

// Gamma gives the gamma function of x.
func Gamma(x float64) float64 {
	switch {
	case x < 0 && x == Floor(x) || IsNaN(x):
		return NaN() // includes the negative infinity
	case IsInf(x, 1):
		return x
	case x == 0:
		return Copysign(Inf(1), x)
	case Abs(x) > 33:
		return gammaLarge(x)
	}
	z := 1.0
	for x >= 3 {
		x--
		z *= x
	}
	for x < 0 {
		if x > -1e-09 {
			return gammaNearZero(x, z)
		}
		z /= x
		x++
	}
	for x < 2 {
		if x < 1e-09 {
			return gammaNearZero(x, z)
		}
		z /= x
		x++
	}
	if x == 2 {
		return z
	}
	x -= 2
	return z * horner(x, gammaP[:]) / horner(x, gammaQ[:])
}

// gammaNearZero gives z*Gamma(x).
func gammaNearZero(x, z float64) float64 {
	if x == 0 {
		return Inf(1)
	}
	return z / ((1 + euler*x) * x)
}

const (
	lgammaMin     = 1.461632144968362245 // where lgamma has its minimum; its upper bits follow
	lgammaMinHi   = 1.46163214496836224576e+00
	lgammaAtMin   = -1.21486290535849611461e-01
	lgammaAtMinLo = -3.63867699703950536541e-18 // minus what is missing in lgammaAtMin
)

var (
	// Around 2, in (2-x)**2: even and odd coefficients.
	lgammaEven = [...]float64{7.72156649015328655494e-02, 6.73523010531292681824e-02,
		7.38555086081402883957e-03, 1.19270763183362067845e-03, 2.20862790713908385557e-04,
		2.52144565451257326939e-05}
	lgammaOdd = [...]float64{3.22467033424113591611e-01, 2.05808084325167332806e-02,
		2.89051383673415629091e-03, 5.10069792153511336608e-04, 1.08011567247583939954e-04,
		4.48640949618915160150e-05}

	// Around the minimum: every third coefficient.
	lgammaT0 = [...]float64{4.83836122723810047042e-01, -3.27885410759859649565e-02,
		6.10053870246291332635e-03, -1.40346469989232843813e-03, 3.15632070903625950361e-04}
	lgammaT1 = [...]float64{-1.47587722994593911752e-01, 1.79706750811820387126e-02,
		-3.68452016781138256760e-03, 8.81081882437654011382e-04, -3.12754168375120860518e-04}
	lgammaT2 = [...]float64{6.46249402391333854778e-02, -1.03142241298341437450e-02,
		2.25964780900612472250e-03, -5.38595305356740546715e-04, 3.35529192635519073543e-04}

	// Around 1.
	lgammaU = [...]float64{-7.72156649015328655494e-02, 6.32827064025093366517e-01,
		1.45492250137234768737e+00, 9.77717527963372745603e-01, 2.28963728064692451092e-01,
		1.33810918536787660377e-02}
	lgammaV = [...]float64{1, 2.45597793713041134822e+00, 2.12848976379893395361e+00,
		7.69285150456672783825e-01, 1.04222645593369134254e-01, 3.21709242282423911810e-03}

	// Between 2 and 3.
	lgammaS = [...]float64{-7.72156649015328655494e-02, 2.14982415960608852501e-01,
		3.25778796408930981787e-01, 1.46350472652464452805e-01, 2.66422703033638609560e-02,
		1.84028451407337715652e-03, 3.19475326584100867617e-05}
	lgammaR = [...]float64{1, 1.39200533467621045958e+00, 7.21935547567138069525e-01,
		1.71933865632803078993e-01, 1.86459191715652901344e-02, 7.77942496381893596434e-04,
		7.32668430744625636189e-06}

	// From 8 on, in 1/x**2.
	lgammaW = [...]float64{8.33333333333329678849e-02, -2.77777777728775536470e-03,
		7.93650558643019558500e-04, -5.95187557450339963135e-04, 8.36339918996282139126e-04,
		-1.63092934096575273989e-03}
)

// sinPi gives sin(π*x) for x > 0, negated.
func sinPi(x float64) float64 {
	const (
		two52 = 1 << 52
		two53 = 1 << 53
	)
	if x < 0.25 {
		return -Sin(Pi * x)
	}
	var n int // the octant
	if z := Floor(x); z != x {
		x = Mod(x, 2)
		n = int(x * 4)
	} else if x >= two53 {
		x = 0
	} else {
		if x < two52 {
			z = x + two52
		}
		n = int(Float64bits(z) & 1)
		x = float64(n)
		n <<= 2
	}
	switch n {
	case 0:
		x = Sin(Pi * x)
	case 1, 2:
		x = Cos(Pi * (0.5 - x))
	case 3, 4:
		x = Sin(Pi * (1 - x))
	case 5, 6:
		x = -Cos(Pi * (x - 1.5))
	default:
		x = Sin(Pi * (x - 2))
	}
	return -x
}

// lgammaBelow2 gives Lgamma for x in (0, 2).
func lgammaBelow2(x float64) float64 {
	y, start := x, 0.0
	shift := 1.0 // what is taken off the bounds: Lgamma(x) is Lgamma(x+1) - Log(x)
	if x <= 0.9 {
		start = -Log(x)
	} else {
		shift = 0
	}
	switch {
	case x >= lgammaMin-shift+0.27:
		y = 2 - shift - x
		z := y * y
		p1 := horner(z, lgammaEven[:])
		p2 := z * horner(z, lgammaOdd[:])
		p := y*p1 + p2
		return start + (p - 0.5*y)
	case x >= lgammaMin-shift-0.27:
		y = x - (lgammaMinHi - shift)
		z := y * y
		w := z * y
		p1 := horner(w, lgammaT0[:])
		p2 := horner(w, lgammaT1[:])
		p3 := horner(w, lgammaT2[:])
		p := z*p1 - (lgammaAtMinLo - w*(p2+y*p3))
		return start + (lgammaAtMin + p)
	}
	y = x - (1 - shift)
	p1 := y * horner(y, lgammaU[:])
	p2 := horner(y, lgammaV[:])
	return start + (-0.5*y + p1/p2)
}

// lgammaBelow8 gives Lgamma for x in [2, 8).
func lgammaBelow8(x float64) float64 {
	i := int(x)
	y := x - float64(i)
	p := y * horner(y, lgammaS[:])
	q := horner(y, lgammaR[:])
	r := 0.5*y + p/q
	if i < 3 {
		return r
	}
	z := 1.0
	for ; i >= 3; i-- {
		z *= y + float64(i-1)
	}
	return r + Log(z)
}

// Lgamma gives the logarithm of |Gamma(x)|, and the sign of Gamma(x).
func Lgamma(x float64) (lgamma float64, sign int) {
	const tiny = 1.0 / (1 << 70)
	sign = 1
	switch {
	case !finite(x):
		return x, sign
	case x == 0:
		return Inf(1), sign
	}
	negative := x < 0
	x = Abs(x)
	if x < tiny {
		if negative {
			sign = -1
		}
		return -Log(x), sign
	}
	var reflection float64
	if negative {
		if x >= 1<<52 {
			return Inf(1), sign
		}
		t := sinPi(x)
		if t == 0 {
			return Inf(1), sign
		}
		reflection = Log(Pi / Abs(t*x))
		if t < 0 {
			sign = -1
		}
	}
	switch {
	case x == 1 || x == 2:
		lgamma = 0
	case x < 2:
		lgamma = lgammaBelow2(x)
	case x < 8:
		lgamma = lgammaBelow8(x)
	case x < 1<<58:
		t := Log(x)
		z := 1 / x
		w := 4.18938533204672725052e-01 + z*horner(z*z, lgammaW[:])
		lgamma = (x-0.5)*(t-1) + w
	default:
		lgamma = x * (Log(x) - 1)
	}
	if negative {
		lgamma = reflection - lgamma
	}
	return lgamma, sign
}
