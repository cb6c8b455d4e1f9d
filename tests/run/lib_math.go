// Prints a hash of each mathematical function's results: the same as under Go.
package main

import (
	"fmt"
	"math"
	"math/bits"
	"math/cmplx"
)

var state uint64 = 88172645463325252

func next() uint64 {
	state ^= state << 13
	state ^= state >> 7
	state ^= state << 17
	return state
}

var special = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, 2, -2.5, 1e300, math.Inf(1), math.Inf(-1), math.NaN(), math.MaxFloat64,
	math.SmallestNonzeroFloat64, 709.5, -745.1, math.Pi, math.Pi / 2, 0x1p29, 0x1p-28, 170.5, -170.5, 0.66, 6, 28, 1e22}

func number() float64 {
	r := next()
	f := float64(r>>11) / (1 << 53)
	switch r & 7 {
	case 0:
		return special[r>>8%uint64(len(special))]
	case 1:
		return math.Float64frombits(next())
	case 2, 3:
		return (f - 0.5) * 20
	case 4:
		return (f - 0.5) * 1600
	case 5:
		return f*2 - 1
	case 6:
		return float64(int64(r>>8%400)) - 200
	}
	return math.Ldexp(f-0.5, int(r>>8%200)-100)
}

type hash uint64

func (h *hash) add(x float64) {
	b := math.Float64bits(x)
	if x != x {
		b = 0x7FF8000000000001
	}
	*h = (*h ^ hash(b)) * 1099511628211
	*h ^= *h >> 29
}

type one struct {
	name string
	f    func(float64) float64
	h    hash
}

type two struct {
	name string
	f    func(x, y float64) float64
	h    hash
}

func main() {
	ones := []one{{"Abs", math.Abs, 0}, {"Acos", math.Acos, 0}, {"Acosh", math.Acosh, 0}, {"Asin", math.Asin, 0}, {"Asinh", math.Asinh, 0},
		{"Atan", math.Atan, 0}, {"Atanh", math.Atanh, 0}, {"Cbrt", math.Cbrt, 0}, {"Ceil", math.Ceil, 0}, {"Cos", math.Cos, 0}, {"Cosh", math.Cosh, 0},
		{"Erf", math.Erf, 0}, {"Erfc", math.Erfc, 0}, {"Erfinv", math.Erfinv, 0}, {"Exp", math.Exp, 0}, {"Exp2", math.Exp2, 0}, {"Expm1", math.Expm1, 0},
		{"Floor", math.Floor, 0}, {"Gamma", math.Gamma, 0}, {"J0", math.J0, 0}, {"J1", math.J1, 0}, {"Log", math.Log, 0}, {"Log10", math.Log10, 0},
		{"Log1p", math.Log1p, 0}, {"Log2", math.Log2, 0}, {"Logb", math.Logb, 0}, {"Round", math.Round, 0}, {"RoundToEven", math.RoundToEven, 0},
		{"Sin", math.Sin, 0}, {"Sinh", math.Sinh, 0}, {"Sqrt", math.Sqrt, 0}, {"Tan", math.Tan, 0}, {"Tanh", math.Tanh, 0}, {"Trunc", math.Trunc, 0},
		{"Y0", math.Y0, 0}, {"Y1", math.Y1, 0}}
	twos := []two{{"Atan2", math.Atan2, 0}, {"Dim", math.Dim, 0}, {"Hypot", math.Hypot, 0}, {"Max", math.Max, 0}, {"Min", math.Min, 0}, {"Mod", math.Mod, 0},
		{"Nextafter", math.Nextafter, 0}, {"Pow", math.Pow, 0}, {"Remainder", math.Remainder, 0}}
	var rest, complexes, words hash
	for i := 0; i < 200000; i++ {
		x, y, z := number(), number(), number()
		for k := range ones {
			ones[k].h.add(ones[k].f(x))
		}
		for k := range twos {
			twos[k].h.add(twos[k].f(x, y))
		}
		rest.add(math.FMA(x, y, z))
		f, e := math.Frexp(x)
		rest.add(f)
		rest.add(float64(e))
		a, b := math.Modf(x)
		rest.add(a)
		rest.add(b)
		l, s := math.Lgamma(x)
		rest.add(l)
		rest.add(float64(s))
		rest.add(math.Ldexp(x, int(next()%2400)-1200))
		if i%20 == 0 {
			n := int(next()%100) - 20
			rest.add(math.Jn(n, x))
			rest.add(math.Yn(n, x))
			c := complex(x, y)
			for _, v := range []complex128{cmplx.Sqrt(c), cmplx.Exp(c), cmplx.Log(c), cmplx.Sin(c), cmplx.Tan(c), cmplx.Asin(c), cmplx.Atanh(c), cmplx.Pow(c, complex(z, 1)), c * complex(z, y), c / complex(z, x)} {
				complexes.add(real(v))
				complexes.add(imag(v))
			}
		}
		p, q := next(), next()
		hi, lo := bits.Mul64(p, q)
		quo, rem := bits.Div64(hi%(q|1), lo, q|1)
		words = words*31 ^ hash(hi^lo^quo^rem) ^ hash(bits.OnesCount64(p)*bits.LeadingZeros32(uint32(q>>7))*bits.TrailingZeros16(uint16(p))) ^
			hash(bits.Reverse64(p)) ^ hash(bits.RotateLeft64(q, int(p)))
	}
	for _, o := range ones {
		fmt.Printf("%s %x\n", o.name, uint64(o.h))
	}
	for _, o := range twos {
		fmt.Printf("%s %x\n", o.name, uint64(o.h))
	}
	fmt.Printf("rest %x complex %x words %x\n", uint64(rest), uint64(complexes), uint64(words))
}
