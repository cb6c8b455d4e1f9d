// Error functions, after msun, and their inverses, after Wichura's PPND16.

package math

// horner gives c[0] + x*(c[1] + x*(c[2] + ...)).
func horner(x float64, c []float64) float64 {
	y := c[len(c)-1]
	for i := len(c) - 2; i >= 0; i-- {
		y = c[i] + x*y
	}
	return y
}

const (
	erfOfOne = 8.45062911510467529297e-01 // near erf(1), in few bits

	erfSlope  = 1.28379167095512586316e-01 // 2/√π - 1
	erfSlope8 = 1.02703333676410069053e+00 // eight times that
)

// Numerators and denominators: of (erf(x)-x)/x on [0, 0.84375] in x*x, of erf(x) - erfOfOne on
// [0.84375, 1.25] in x-1, and of log(erfc(x)*x) + x*x + 0.5625 in 1/(x*x), up to and from 1/0.35.
var (
	erfP0 = [...]float64{1.28379167095512558561e-01, -3.25042107247001499370e-01,
		-2.84817495755985104766e-02, -5.77027029648944159157e-03, -2.37630166566501626084e-05}
	erfQ0 = [...]float64{1, 3.97917223959155352819e-01, 6.50222499887672944485e-02,
		5.08130628187576562776e-03, 1.32494738004321644526e-04, -3.96022827877536812320e-06}

	erfP1 = [...]float64{-2.36211856075265944077e-03, 4.14856118683748331666e-01,
		-3.72207876035701323847e-01, 3.18346619901161753674e-01, -1.10894694282396677476e-01,
		3.54783043256182359371e-02, -2.16637559486879084300e-03}
	erfQ1 = [...]float64{1, 1.06420880400844228286e-01, 5.40397917702171048937e-01,
		7.18286544141962662868e-02, 1.26171219808761642112e-01, 1.36370839120290507362e-02,
		1.19844998467991074170e-02}

	erfP2 = [...]float64{-9.86494403484714822705e-03, -6.93858572707181764372e-01,
		-1.05586262253232909814e+01, -6.23753324503260060396e+01, -1.62396669462573470355e+02,
		-1.84605092906711035994e+02, -8.12874355063065934246e+01, -9.81432934416914548592e+00}
	erfQ2 = [...]float64{1, 1.96512716674392571292e+01, 1.37657754143519042600e+02,
		4.34565877475229228821e+02, 6.45387271733267880336e+02, 4.29008140027567833386e+02,
		1.08635005541779435134e+02, 6.57024977031928170135e+00, -6.04244152148580987438e-02}

	erfP3 = [...]float64{-9.86494292470009928597e-03, -7.99283237680523006574e-01,
		-1.77579549177547519889e+01, -1.60636384855821916062e+02, -6.37566443368389627722e+02,
		-1.02509513161107724954e+03, -4.83519191608651397019e+02}
	erfQ3 = [...]float64{1, 3.03380607434824582924e+01, 3.25792512996573918826e+02,
		1.53672958608443695994e+03, 3.19985821950859553908e+03, 2.55305040643316442583e+03,
		4.74528541206955367215e+02, -2.24409524465858183362e+01}
)

// erfTail gives erfc(x) for x in [1.25, 28].
func erfTail(x float64) float64 {
	s := 1 / (x * x)
	var q float64
	if x < 1/0.35 {
		q = horner(s, erfP2[:]) / horner(s, erfQ2[:])
	} else {
		q = horner(s, erfP3[:]) / horner(s, erfQ3[:])
	}
	z := Float64frombits(Float64bits(x) & 0xFFFFFFFF00000000) // z*z is exact
	return Exp(-z*z-0.5625) * Exp((z-x)*(z+x)+q) / x
}

// Erf gives the error function of x.
func Erf(x float64) float64 {
	const (
		tiny  = 2.848094538889218e-306
		small = 1.0 / (1 << 28)
	)
	a := Abs(x)
	var y float64
	switch {
	case IsNaN(x):
		return x
	case a < tiny:
		y = 0.125 * (8.0*a + erfSlope8*a) // avoids underflow
	case a < small:
		y = a + erfSlope*a
	case a < 0.84375:
		z := a * a
		y = a + a*(horner(z, erfP0[:])/horner(z, erfQ0[:]))
	case a < 1.25:
		s := a - 1
		y = erfOfOne + horner(s, erfP1[:])/horner(s, erfQ1[:])
	case a >= 6:
		y = 1
	default:
		y = 1 - erfTail(a)
	}
	return Copysign(y, x)
}

// Erfc gives 1 - Erf(x), accurate where that is near 0.
func Erfc(x float64) float64 {
	const tiny = 1.0 / (1 << 56)
	a := Abs(x)
	negative := x < 0
	switch {
	case IsNaN(x):
		return x
	case a < 0.84375:
		y := a
		if a >= tiny {
			z := a * a
			q := horner(z, erfP0[:]) / horner(z, erfQ0[:])
			if a < 0.25 {
				y = a + a*q
			} else {
				y = 0.5 + (a*q + (a - 0.5))
			}
		}
		if negative {
			return 1 + y
		}
		return 1 - y
	case a < 1.25:
		s := a - 1
		q := horner(s, erfP1[:]) / horner(s, erfQ1[:])
		if negative {
			return 1 + erfOfOne + q
		}
		return 1 - erfOfOne - q
	case negative && a > 6:
		return 2
	case negative:
		return 2 - erfTail(a)
	case a < 28:
		return erfTail(a)
	}
	return 0
}

// Numerators and denominators of the quantile of the normal distribution times √2, for the centre,
// the tails, and the far tails.
var (
	erfinvP0 = [...]float64{1.1975323115670912564578e0, 4.7072688112383978012285e1,
		6.9706266534389598238465e2, 4.8548868893843886794648e3, 1.6235862515167575384252e4,
		2.3782041382114385731252e4, 1.1819493347062294404278e4, 8.8709406962545514830200e2}
	erfinvQ0 = [...]float64{1.0000000000000000000e0, 4.2313330701600911252e1,
		6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
		3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3}

	erfinvP1 = [...]float64{1.42343711074968357734e0, 4.63033784615654529590e0,
		5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0,
		2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4}
	erfinvQ1 = [...]float64{1.4142135623730950488016887e0, 2.9036514445419946173133295e0,
		2.3707661626024532365971225e0, 9.7547832001787427186894837e-1,
		2.0945065210512749128288442e-1, 2.1494160384252876777097297e-2,
		7.7441459065157709165577218e-4, 1.4859850019840355905497876e-9}

	erfinvP2 = [...]float64{6.65790464350110377720e0, 5.46378491116411436990e0,
		1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2,
		1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7}
	erfinvQ2 = [...]float64{1.414213562373095048801689e0, 8.482908416595164588112026e-1,
		1.936480946950659106176712e-1, 2.103693768272068968719679e-2,
		1.112800997078859844711555e-3, 2.611088405080593625138020e-5,
		2.010321207683943062279931e-7, 2.891024605872965461538222e-15}
)

// Erfinv gives the inverse of the error function.
func Erfinv(x float64) float64 {
	a := Abs(x)
	switch {
	case !(a <= 1):
		return NaN()
	case a == 1:
		return Copysign(Inf(1), x)
	}
	var y float64
	r := 0.180625 - 0.25*a*a
	if a > 0.85 {
		r = Sqrt(Ln2 - Log(1.0-a))
	}
	switch {
	case a <= 0.85:
		y = a * horner(r, erfinvP0[:]) / horner(r, erfinvQ0[:])
	case r <= 5.0:
		r -= 1.6
		y = horner(r, erfinvP1[:]) / horner(r, erfinvQ1[:])
	default:
		r -= 5.0
		y = horner(r, erfinvP2[:]) / horner(r, erfinvQ2[:])
	}
	return Copysign(y, x)
}

// Erfcinv gives the inverse of Erfc.
func Erfcinv(x float64) float64 {
	return Erfinv(1 - x)
}
