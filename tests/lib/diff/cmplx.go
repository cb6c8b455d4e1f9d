package main

import (
	"fmt"
	"math"
	"math/cmplx"
	"os"

	. "tlib/difftest"
	ours "tlib/math/cmplx"
)

var special = []float64{0, math.Copysign(0, -1), 1, -1, 0.5, -2, math.Inf(1), math.Inf(-1), math.NaN(), math.Pi, math.Pi / 2, 1e300, -1e-300, 5e-324, 3, 1e10, 1e20, 700, 710, -710}

func number() float64 {
	switch R.Intn(6) {
	case 0:
		return special[R.Intn(len(special))]
	case 1:
		return math.Float64frombits(R.Uint64())
	case 2:
		return R.NormFloat64()
	case 3:
		return (R.Float64() - 0.5) * 1600
	case 4:
		return math.Pi/2*float64(R.Intn(9)-4) + R.NormFloat64()*math.Ldexp(1, -R.Intn(40))
	}
	return math.Ldexp(R.Float64()-0.5, R.Intn(100)-50)
}

func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

var bad = map[string]int{}
var total int

func check(name string, o, g complex128, args ...any) {
	total++
	if !same(real(o), real(g)) || !same(imag(o), imag(g)) {
		if bad[name]++; bad[name] <= 4 {
			fmt.Printf("%s(%v): ours %v, Go's %v\n", name, args, o, g)
		}
	}
}

type one struct {
	name string
	o, g func(complex128) complex128
}

func main() {
	ones := []one{{"Acos", ours.Acos, cmplx.Acos}, {"Acosh", ours.Acosh, cmplx.Acosh}, {"Asin", ours.Asin, cmplx.Asin}, {"Asinh", ours.Asinh, cmplx.Asinh},
		{"Atan", ours.Atan, cmplx.Atan}, {"Atanh", ours.Atanh, cmplx.Atanh}, {"Conj", ours.Conj, cmplx.Conj}, {"Cos", ours.Cos, cmplx.Cos},
		{"Cosh", ours.Cosh, cmplx.Cosh}, {"Cot", ours.Cot, cmplx.Cot}, {"Exp", ours.Exp, cmplx.Exp}, {"Log", ours.Log, cmplx.Log}, {"Log10", ours.Log10, cmplx.Log10},
		{"Sin", ours.Sin, cmplx.Sin}, {"Sinh", ours.Sinh, cmplx.Sinh}, {"Sqrt", ours.Sqrt, cmplx.Sqrt}, {"Tan", ours.Tan, cmplx.Tan}, {"Tanh", ours.Tanh, cmplx.Tanh}}
	try := func(x, y complex128) {
		for _, f := range ones {
			o, g := Catch(func() any { return f.o(x) }), Catch(func() any { return f.g(x) })
			if _, ok := g.(string); ok {
				Eq(f.name, o, g, fmt.Sprint(x))
				continue
			}
			check(f.name, o.(complex128), g.(complex128), x)
		}
		check("Pow", ours.Pow(x, y), cmplx.Pow(x, y), x, y)
		or, ot := ours.Polar(x)
		gr, gt := cmplx.Polar(x)
		check("Polar", complex(or, ot), complex(gr, gt), x)
		check("Rect", ours.Rect(real(x), imag(x)), cmplx.Rect(real(x), imag(x)), x)
		check("Abs", complex(ours.Abs(x), ours.Phase(x)), complex(cmplx.Abs(x), cmplx.Phase(x)), x)
		Eq("Is", []bool{ours.IsInf(x), ours.IsNaN(x)}, []bool{cmplx.IsInf(x), cmplx.IsNaN(x)}, fmt.Sprint(x))
	}
	for _, a := range special {
		for _, b := range special {
			try(complex(a, b), complex(number(), number()))
			try(complex(a, b), complex(b, a))
		}
	}
	for i := 0; i < 300000; i++ {
		try(complex(number(), number()), complex(number(), number()))
	}
	fmt.Printf("     %d results, differing: %v\n", total, bad)
	if len(bad) > 0 {
		os.Exit(1)
	}
	Done()
}
