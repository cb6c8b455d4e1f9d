package main

import (
	"fmt"
	"math"
	"os"
	"strconv"

	. "tlib/difftest"
	ours "tlib/math"
)

var special = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -0.5, 2, -2, 1.5, 2.5, -2.5, 3, 10, 100, 1e300, -1e300, math.Inf(1), math.Inf(-1),
	math.NaN(), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64, 0x1p-1022, 0x1p-1023, 0x1p52,
	0x1p53, 0x1p54, 0x1p63, -0x1p63, 0x1p64, 0x1p31, 709.782712893384, 709.7827128933841, 709.79, -745.13, -745.1332191019411, -745.14, -708.4, 1024, -1074, -1075,
	-1022.5, math.Pi, math.Pi / 2, math.Pi / 4, 0x1p29, 0x1p-27, 0x1p-28, 0x1p-54, 0x1p-1000, 170.5, 171.7, 172, -170.5, 1.461632144968362245, 0.7, 0.66, 21, 33.5, 143.1, 6, 28,
	0.84375, 1.25, 1 / 0.35, 4.5454, 2.8571, 8, 1e15 + 0.5, 4503599627370495.5, 0.49999999999999994, 0x1p302}

// number gives a random argument: special, any bits, or of a moderate size.
func number() float64 {
	switch R.Intn(12) {
	case 0:
		x := special[R.Intn(len(special))]
		switch R.Intn(4) {
		case 0:
			x = math.Nextafter(x, 0)
		case 1:
			x = math.Nextafter(x, math.Inf(1))
		}
		return x
	case 1, 2:
		return math.Float64frombits(R.Uint64())
	case 3:
		return R.Float64()*2 - 1
	case 4:
		return float64(R.Intn(400) - 200)
	case 5:
		return float64(R.Intn(4000)-2000) / 8
	case 6, 7:
		return (R.Float64() - 0.5) * 10
	case 8:
		return (R.Float64() - 0.5) * 1600
	case 9:
		return R.NormFloat64() * math.Ldexp(1, R.Intn(80)-40)
	case 10:
		return math.Ldexp(R.Float64()-0.5, R.Intn(200)-100)
	}
	return 1 + (R.Float64()-0.5)*math.Ldexp(1, -R.Intn(50))
}

var bad = map[string]int{}
var total int

// same tells whether a and b are the same number; not-a-numbers are.
func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

func check(name string, o, g float64, args ...any) {
	total++
	if !same(o, g) {
		bad[name]++
		if bad[name] <= 3 {
			fmt.Printf("%s(%v): ours %v %x, Go's %v %x\n", name, args, o, math.Float64bits(o), g, math.Float64bits(g))
		}
	}
}

type one struct {
	name string
	o, g func(float64) float64
}

var ones = []one{
	{"Abs", ours.Abs, math.Abs}, {"Acos", ours.Acos, math.Acos}, {"Acosh", ours.Acosh, math.Acosh}, {"Asin", ours.Asin, math.Asin},
	{"Asinh", ours.Asinh, math.Asinh}, {"Atan", ours.Atan, math.Atan}, {"Atanh", ours.Atanh, math.Atanh}, {"Cbrt", ours.Cbrt, math.Cbrt},
	{"Ceil", ours.Ceil, math.Ceil}, {"Cos", ours.Cos, math.Cos}, {"Cosh", ours.Cosh, math.Cosh}, {"Exp", ours.Exp, math.Exp},
	{"Exp2", ours.Exp2, math.Exp2}, {"Expm1", ours.Expm1, math.Expm1}, {"Floor", ours.Floor, math.Floor}, {"Log", ours.Log, math.Log},
	{"Log10", ours.Log10, math.Log10}, {"Log1p", ours.Log1p, math.Log1p}, {"Log2", ours.Log2, math.Log2}, {"Logb", ours.Logb, math.Logb},
	{"Round", ours.Round, math.Round}, {"RoundToEven", ours.RoundToEven, math.RoundToEven}, {"Sin", ours.Sin, math.Sin},
	{"Sinh", ours.Sinh, math.Sinh}, {"Sqrt", ours.Sqrt, math.Sqrt}, {"Tan", ours.Tan, math.Tan}, {"Tanh", ours.Tanh, math.Tanh},
	{"Trunc", ours.Trunc, math.Trunc},
	{"Erf", ours.Erf, math.Erf}, {"Erfc", ours.Erfc, math.Erfc}, {"Erfinv", ours.Erfinv, math.Erfinv}, {"Erfcinv", ours.Erfcinv, math.Erfcinv},
	{"Gamma", ours.Gamma, math.Gamma}, {"J0", ours.J0, math.J0}, {"J1", ours.J1, math.J1}, {"Y0", ours.Y0, math.Y0}, {"Y1", ours.Y1, math.Y1},
}

type two struct {
	name string
	o, g func(x, y float64) float64
}

var twos = []two{
	{"Atan2", ours.Atan2, math.Atan2}, {"Copysign", ours.Copysign, math.Copysign}, {"Dim", ours.Dim, math.Dim}, {"Hypot", ours.Hypot, math.Hypot},
	{"Max", ours.Max, math.Max}, {"Min", ours.Min, math.Min}, {"Mod", ours.Mod, math.Mod}, {"Nextafter", ours.Nextafter, math.Nextafter},
	{"Pow", ours.Pow, math.Pow}, {"Remainder", ours.Remainder, math.Remainder},
}

func b2f(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

func main() {
	n := 2000000
	if s := os.Getenv("N"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	for i := 0; i < n; i++ {
		x, y := number(), number()
		for _, f := range ones {
			check(f.name, f.o(x), f.g(x), x)
		}
		for _, f := range twos {
			check(f.name, f.o(x, y), f.g(x, y), x, y)
		}
		os1, oc := ours.Sincos(x)
		gs, gc := math.Sincos(x)
		check("Sincos.sin", os1, gs, x)
		check("Sincos.cos", oc, gc, x)
		of, oe := ours.Frexp(x)
		gf, ge := math.Frexp(x)
		check("Frexp", of, gf, x)
		check("Frexp.exp", float64(oe), float64(ge), x)
		e := R.Intn(2400) - 1200
		check("Ldexp", ours.Ldexp(x, e), math.Ldexp(x, e), x, e)
		oi, op := ours.Modf(x)
		gi, gp := math.Modf(x)
		check("Modf", oi, gi, x)
		check("Modf.frac", op, gp, x)
		check("Ilogb", float64(ours.Ilogb(x)), float64(math.Ilogb(x)), x)
		check("Nextafter32", float64(ours.Nextafter32(float32(x), float32(y))), float64(math.Nextafter32(float32(x), float32(y))), x, y)
		check("IsNaN", b2f(ours.IsNaN(x)), b2f(math.IsNaN(x)), x)
		check("IsInf", b2f(ours.IsInf(x, e)), b2f(math.IsInf(x, e)), x, e)
		check("IsInf0", b2f(ours.IsInf(x, 0)), b2f(math.IsInf(x, 0)), x)
		check("Signbit", b2f(ours.Signbit(x)), b2f(math.Signbit(x)), x)
		ol, os := ours.Lgamma(x)
		gl, gs2 := math.Lgamma(x)
		check("Lgamma", ol, gl, x)
		check("Lgamma.sign", float64(os), float64(gs2), x)
		if i%10 == 0 {
			k := R.Intn(120) - 20
			check("Jn", ours.Jn(k, x), math.Jn(k, x), k, x)
			check("Yn", ours.Yn(k, x), math.Yn(k, x), k, x)
		}
	}
	for i := -400; i < 400; i++ {
		check("Pow10", ours.Pow10(i), math.Pow10(i), i)
	}
	for _, x := range special {
		for _, y := range special {
			for _, f := range twos {
				check(f.name, f.o(x, y), f.g(x, y), x, y)
			}
		}
	}
	check("consts", ours.Pi+ours.E+ours.Phi+ours.Log10E+ours.Log2E+ours.SqrtPhi+ours.SqrtPi+ours.SqrtE+ours.Sqrt2+ours.Ln10,
		math.Pi+math.E+math.Phi+math.Log10E+math.Log2E+math.SqrtPhi+math.SqrtPi+math.SqrtE+math.Sqrt2+math.Ln10)
	Eq("limits", []any{ours.MaxInt, ours.MinInt, uint64(ours.MaxUint), ours.MaxInt8, ours.MinInt16, ours.MaxFloat64, ours.SmallestNonzeroFloat64, ours.MaxFloat32, ours.SmallestNonzeroFloat32},
		[]any{math.MaxInt, math.MinInt, uint64(math.MaxUint), math.MaxInt8, math.MinInt16, math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32, math.SmallestNonzeroFloat32})
	Eq("NaN", ours.Float64bits(ours.NaN()), math.Float64bits(math.NaN()))
	fmt.Printf("     %d results, differing: %v\n", total, bad)
	if len(bad) > 0 {
		os.Exit(1)
	}
	Done()
}
