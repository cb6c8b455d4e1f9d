// Trigonometric functions and their inverses, after Cephes.

package math

import "math/bits"

// fourOverPi holds 4/π in binary: the sum of fourOverPi[i] * 2**(-64*i).
var fourOverPi = [20]uint64{
	0x0000000000000001, 0x45f306dc9c882a53, 0xf84eafa3ea69bb81, 0xb6c52b3278872083,
	0xfca2c757bd778ac3, 0x6e48dc74849ba5c0, 0x0c925dd413a32439, 0xfc3bd63962534e7d,
	0xd1046bea5d768909, 0xd338e04d68befc82, 0x7323ac7306a673e9, 0x3908bf177bf25076,
	0x3ff12fffbc0b301f, 0xde5e2316b414da3e, 0xda6cfd9e4f96136e, 0x9e8c7ecd3cbfd45a,
	0xea4f758fd7cbe2f6, 0x7a0e73ef14a525d4, 0xd7f6bf623f1aba10, 0xac06608df8f6d757,
}

// π/4 in three parts, the first two with trailing zero bits: products with octant numbers below
// reduceThreshold are exact.
const (
	piOver4A = 7.85398125648498535156e-1
	piOver4B = 3.77489470793079817668e-8
	piOver4C = 2.69515142907905952645e-15

	reduceThreshold = 1 << 29
)

// reduce gives, for x >= 0, an even octant number j from 0 to 6 and z in [-π/4, π/4] such that x is
// j*π/4 + z up to whole turns.
func reduce(x float64) (j uint64, z float64) {
	if x >= reduceThreshold {
		return reduceLarge(x)
	}
	j = uint64(x * (4 / Pi))
	y := float64(j)
	if j&1 == 1 {
		j++
		y++
	}
	return j & 7, ((x - y*piOver4A) - y*piOver4B) - y*piOver4C
}

// reduceLarge is reduce after Payne and Hanek: of x*4/π only the bits around the binary point are
// computed, from the 192 bits of 4/π that matter for x's exponent.
func reduceLarge(x float64) (j uint64, z float64) {
	b := Float64bits(x)
	exp := int(b>>fractionBits&exponentMask) - exponentBias - fractionBits
	m := b&fractionMask | 1<<fractionBits
	digit, shift := uint(exp+61)/64, uint(exp+61)%64
	w0 := fourOverPi[digit]<<shift | fourOverPi[digit+1]>>(64-shift)
	w1 := fourOverPi[digit+1]<<shift | fourOverPi[digit+2]>>(64-shift)
	w2 := fourOverPi[digit+2]<<shift | fourOverPi[digit+3]>>(64-shift)
	p2, _ := bits.Mul64(w2, m)
	p1hi, p1lo := bits.Mul64(w1, m)
	lo, carry := bits.Add64(p1lo, p2, 0)
	hi, _ := bits.Add64(w0*m, p1hi, carry)

	j = hi >> 61
	hi = hi<<3 | lo>>61 // the fraction
	lz := uint(bits.LeadingZeros64(hi))
	e := exponentBias - (uint64(lz) + 1)
	hi = hi<<(lz+1) | lo>>(64-(lz+1))
	z = Float64frombits(hi>>(64-fractionBits) | e<<fractionBits)
	if j&1 == 1 {
		j = (j + 1) & 7
		z--
	}
	return j, z * (Pi / 4)
}

// sinSeries gives sin z for |z| <= π/4.
func sinSeries(z float64) float64 {
	w := z * z
	return z + z*w*((((((1.58962301576546568060e-10*w)-2.50507477628578072866e-8)*w+
		2.75573136213857245213e-6)*w-1.98412698295895385996e-4)*w+
		8.33333333332211858878e-3)*w-1.66666666666666307295e-1)
}

// cosSeries gives cos z for |z| <= π/4.
func cosSeries(z float64) float64 {
	w := z * z
	return 1.0 - 0.5*w + w*w*((((((-1.13585365213876817300e-11*w)+2.08757008419747316778e-9)*w-
		2.75573141792967388112e-7)*w+2.48015872888517045348e-5)*w-
		1.38888888888730564116e-3)*w+4.16666666666665929218e-2)
}

// Sin gives the sine of x.
func Sin(x float64) float64 {
	if x == 0 {
		return x
	}
	sin, _ := Sincos(x)
	return sin
}

// Cos gives the cosine of x.
func Cos(x float64) float64 {
	_, cos := Sincos(x)
	return cos
}

// Sincos gives sine and cosine of x.
func Sincos(x float64) (sin, cos float64) {
	if x == 0 {
		return x, 1
	}
	if !finite(x) {
		return NaN(), NaN()
	}
	j, z := reduce(Abs(x))
	sin, cos = sinSeries(z), cosSeries(z)
	if j == 2 || j == 6 {
		sin, cos = cos, sin
	}
	if j >= 4 {
		sin = -sin
	}
	if j == 2 || j == 4 {
		cos = -cos
	}
	if x < 0 {
		sin = -sin
	}
	return sin, cos
}

// Tan gives the tangent of x.
func Tan(x float64) float64 {
	if x == 0 {
		return x
	}
	if !finite(x) {
		return NaN()
	}
	j, z := reduce(Abs(x))
	w := z * z
	y := z
	if w > 1e-14 {
		y = z + z*(w*(((-1.30936939181383777646e4*w)+1.15351664838587416140e6)*w-
			1.79565251976484877988e7)/((((w+1.36812963470692954678e4)*w-
			1.32089234440210967447e6)*w+2.50083801823357915839e7)*w-
			5.38695755929454629881e7))
	}
	if j&2 == 2 {
		y = -1 / y
	}
	if x < 0 {
		y = -y
	}
	return y
}

// atanSeries gives the arc tangent of x in [0, 0.66].
func atanSeries(x float64) float64 {
	z := x * x
	z = z * ((((-8.750608600031904122785e-01*z-1.615753718733365076637e+01)*z-
		7.500855792314704667340e+01)*z-1.228866684490136173410e+02)*z -
		6.485021904942025371773e+01) / (((((z+2.485846490142306297962e+01)*z+
		1.650270098316988542046e+02)*z+4.328810604912902668951e+02)*z+
		4.853903996359136964868e+02)*z + 1.945506571482613964425e+02)
	return x*z + x
}

// atanPositive gives the arc tangent of x >= 0.
func atanPositive(x float64) float64 {
	const (
		moreBits = 6.123233995736765886130e-17 // what π/2 loses to rounding
		tan3Pi8  = 2.41421356237309504880
	)
	switch {
	case x <= 0.66:
		return atanSeries(x)
	case x > tan3Pi8:
		return Pi/2 - atanSeries(1/x) + moreBits
	}
	return Pi/4 + atanSeries((x-1)/(x+1)) + 0.5*moreBits
}

// Atan gives the arc tangent of x.
func Atan(x float64) float64 {
	switch {
	case x == 0:
		return x
	case x > 0:
		return atanPositive(x)
	}
	return -atanPositive(-x)
}

// Asin gives the arc sine of x.
func Asin(x float64) float64 {
	a := Abs(x)
	if x == 0 {
		return x
	}
	if !(a <= 1) {
		return NaN()
	}
	y := Sqrt(1 - a*a)
	if a > 0.7 {
		y = Pi/2 - atanPositive(y/a)
	} else {
		y = atanPositive(a / y)
	}
	return Copysign(y, x)
}

// Acos gives the arc cosine of x.
func Acos(x float64) float64 {
	return Pi/2 - Asin(x)
}

// Atan2 gives the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	switch {
	case IsNaN(y) || IsNaN(x):
		return NaN()
	case y == 0 && x >= 0 && !Signbit(x):
		return Copysign(0, y)
	case y == 0:
		return Copysign(Pi, y)
	case x == 0:
		return Copysign(Pi/2, y)
	case IsInf(x, 1) && IsInf(y, 0):
		return Copysign(Pi/4, y)
	case IsInf(x, 1):
		return Copysign(0, y)
	case IsInf(x, -1) && IsInf(y, 0):
		return Copysign(3*Pi/4, y)
	case IsInf(x, -1):
		return Copysign(Pi, y)
	case IsInf(y, 0):
		return Copysign(Pi/2, y)
	}
	q := Atan(y / x)
	switch {
	case x >= 0:
		return q
	case q <= 0:
		return q + Pi
	}
	return q - Pi
}
