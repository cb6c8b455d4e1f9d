// Bessel functions of the first and second kind, after msun.

package math

const (
	two302 = 1 << 302 // so large that the asymptotic form suffices
	two129 = 1 << 129
)

// asymptotic gives p and q of the expansion for x >= 2: with phase t,
// J(x) is √(2/(π*x)) * (p*cos(t) - q*sin(t)), Y(x) the same with p*sin(t) + q*cos(t).
func asymptotic(x float64, order int) (p, q float64) {
	tables := &bessel0
	lead := -0.125
	if order == 1 {
		tables = &bessel1
		lead = 0.375
	}
	t := &tables[0]
	switch {
	case x >= 8:
	case x >= 4.5454:
		t = &tables[1]
	case x >= 2.8571:
		t = &tables[2]
	default:
		t = &tables[3]
	}
	z := 1 / (x * x)
	p = 1 + horner(z, t.pr[:])/horner(z, t.ps[:])
	q = (lead + horner(z, t.qr[:])/horner(z, t.qs[:])) / x
	return p, q
}

// phase0 gives √2*cos(t), √2*sin(t) for t = x-π/4; where a sum would cancel, from the other one.
func phase0(x float64) (cos, sin float64) {
	s, c := Sincos(x)
	sin = s - c
	cos = s + c
	if x < MaxFloat64/2 {
		z := -Cos(x + x)
		if s*c < 0 {
			cos = z / sin
		} else {
			sin = z / cos
		}
	}
	return cos, sin
}

// phase1 is phase0 for t = x-3π/4.
func phase1(x float64) (cos, sin float64) {
	s, c := Sincos(x)
	sin = -s - c
	cos = s - c
	if x < MaxFloat64/2 {
		z := Cos(x + x)
		if s*c > 0 {
			cos = z / sin
		} else {
			sin = z / cos
		}
	}
	return cos, sin
}

// J0 gives the Bessel function of the first kind of order 0.
func J0(x float64) float64 {
	const (
		small = 1.0 / (1 << 13)
		tiny  = 1.0 / (1 << 27)
	)
	x = Abs(x)
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 1):
		return 0
	case x >= 2:
		cos, sin := phase0(x)
		if x > two129 {
			return (1 / SqrtPi) * cos / Sqrt(x)
		}
		p, q := asymptotic(x, 0)
		return (1 / SqrtPi) * (p*cos - q*sin) / Sqrt(x)
	case x < tiny:
		return 1
	case x < small:
		return 1 - 0.25*x*x
	}
	z := x * x
	r := z * horner(z, j0R[:])
	s := horner(z, j0S[:])
	if x < 1 {
		return 1 + z*(-0.25+(r/s))
	}
	u := 0.5 * x
	return (1+u)*(1-u) + z*(r/s)
}

// Y0 gives the Bessel function of the second kind of order 0.
func Y0(x float64) float64 {
	const tiny = 1.0 / (1 << 27)
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		cos, sin := phase0(x)
		if x > two129 {
			return (1 / SqrtPi) * sin / Sqrt(x)
		}
		p, q := asymptotic(x, 0)
		return (1 / SqrtPi) * (p*sin + q*cos) / Sqrt(x)
	case x <= tiny:
		return y0U[0] + (2/Pi)*Log(x)
	}
	z := x * x
	u := horner(z, y0U[:])
	v := horner(z, y0V[:])
	return u/v + (2/Pi)*J0(x)*Log(x)
}

// J1 gives the Bessel function of the first kind of order 1.
func J1(x float64) float64 {
	const tiny = 1.0 / (1 << 27)
	a := Abs(x)
	var y float64
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0) || x == 0:
		return 0
	case a >= 2:
		cos, sin := phase1(a)
		if a > two129 {
			y = (1 / SqrtPi) * cos / Sqrt(a)
		} else {
			p, q := asymptotic(a, 1)
			y = (1 / SqrtPi) * (p*cos - q*sin) / Sqrt(a)
		}
	case a < tiny:
		return 0.5 * a // without the sign of x, as Go
	default:
		z := a * a
		r := z * horner(z, j1R[:])
		s := horner(z, j1S[:])
		r *= a
		y = 0.5*a + r/s
	}
	if x < 0 {
		return -y
	}
	return y
}

// Y1 gives the Bessel function of the second kind of order 1.
func Y1(x float64) float64 {
	const tiny = 1.0 / (1 << 54)
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case x == 0:
		return Inf(-1)
	case x >= 2:
		cos, sin := phase1(x)
		if x > two129 {
			return (1 / SqrtPi) * sin / Sqrt(x)
		}
		p, q := asymptotic(x, 1)
		return (1 / SqrtPi) * (p*sin + q*cos) / Sqrt(x)
	case x <= tiny:
		return -(2 / Pi) / x
	}
	z := x * x
	u := horner(z, y1U[:])
	v := horner(z, y1V[:])
	return x*(u/v) + (2/Pi)*(J1(x)*Log(x)-1/x)
}

// quarter gives √2*cos(t), √2*sin(t) for t = x-(2n+1)π/4.
func quarter(n int, x float64) (cos, sin float64) {
	s, c := Sincos(x)
	switch n & 3 {
	case 0:
		return c + s, s - c
	case 1:
		return -c + s, -s - c
	case 2:
		return -c - s, -s + c
	}
	return c - s, s + c
}

// Jn gives the Bessel function of the first kind of order n.
func Jn(n int, x float64) float64 {
	const tiny = 1.0 / (1 << 29)
	switch {
	case IsNaN(x):
		return x
	case IsInf(x, 0):
		return 0
	case n == 0:
		return J0(x)
	case x == 0:
		return 0
	}
	if n < 0 {
		n, x = -n, -x
	}
	if n == 1 {
		return J1(x)
	}
	a := Abs(x)
	var y float64
	switch {
	case float64(n) > a && a < tiny:
		y = jnTiny(n, a)
	case float64(n) > a:
		y = jnBackward(n, a)
	case a >= two302:
		cos, _ := quarter(n, a)
		y = (1 / SqrtPi) * cos / Sqrt(a)
	default:
		before := J0(a)
		y = J1(a)
		for i := 1; i < n; i++ {
			before, y = y, y*(float64(i+i)/a)-before
		}
	}
	if x < 0 && n&1 == 1 {
		return -y
	}
	return y
}

// jnTiny gives Jn by its first term, (x/2)**n / n!.
func jnTiny(n int, x float64) float64 {
	if n > 33 {
		return 0 // underflow
	}
	half := x * 0.5
	power, factorial := half, 1.0
	for i := 2; i <= n; i++ {
		factorial *= float64(i)
		power *= half
	}
	return power / factorial
}

// jnBackward gives Jn for n > x: a continued fraction gives the ratio of orders n and n-1, from
// which the recurrence goes down to order 0, whose true value gives the factor.
func jnBackward(n int, x float64) float64 {
	const maxLog = 7.09782712893383973096e+02
	w := float64(n+n) / x
	h := 2 / x
	q0 := w
	z := w + h
	q1 := w*z - 1
	terms := 1
	for q1 < 1e9 {
		terms++
		z += h
		q0, q1 = q1, z*q1-q0
	}
	t := 0.0
	for i := 2 * (n + terms); i >= n+n; i -= 2 {
		t = 1 / (float64(i)/x - t)
	}
	a, b := t, 1.0
	order := float64(n)
	scaled := order*Log(Abs((2/x)*order)) >= maxLog // b would overflow
	for i := n - 1; i > 0; i-- {
		next := b*float64(i+i)/x - a
		a, b = b, next
		if scaled && b > 1e100 {
			a /= b
			t /= b
			b = 1
		}
	}
	return t * J0(x) / b
}

// Yn gives the Bessel function of the second kind of order n.
func Yn(n int, x float64) float64 {
	switch {
	case x < 0 || IsNaN(x):
		return NaN()
	case IsInf(x, 1):
		return 0
	case n == 0:
		return Y0(x)
	case x == 0:
		if n < 0 && n&1 == 1 {
			return Inf(1)
		}
		return Inf(-1)
	}
	negate := n < 0 && n&1 == 1
	if n < 0 {
		n = -n
	}
	var y float64
	switch {
	case n == 1:
		y = Y1(x)
	case x >= two302:
		_, sin := quarter(n, x)
		y = (1 / SqrtPi) * sin / Sqrt(x)
	default:
		before := Y0(x)
		y = Y1(x)
		for i := 1; i < n && !IsInf(y, -1); i++ {
			before, y = y, (float64(i+i)/x)*y-before
		}
	}
	if negate {
		return -y
	}
	return y
}
