// How floating-point numbers are printed and computed.
package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	zero := 0.0
	values := []float64{0, -zero, 1, -1.5, 0.1, 1e20, 1e21, 1e-4, 1e-5, 123456789, 1234567.891,
		math.MaxFloat64, math.SmallestNonzeroFloat64, math.Pi, 1 / zero, -1 / zero, zero / zero, 2.5e-310}
	for _, v := range values {
		fmt.Println(v, float32(v))
		fmt.Printf("%v|%g|%e|%f|%.3f|%8.2f|%-9.1e|%+g|%08.3f|%G|% .2f|%6.0f|%x\n",
			v, v, v, v, v, v, v, v, v, v, v, v, v)
	}
	fmt.Println(math.Copysign(0, -1), 1/math.Copysign(0, -1), -zero == zero)
	fmt.Println(0.1+0.2, float32(0.1)+float32(0.2), 0.1+float64(float32(0.2)))
	nan := math.NaN()
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, !(nan >= 1), math.IsNaN(nan))
	fmt.Println(math.Inf(1) > math.MaxFloat64, math.Inf(-1) < 0, math.Inf(1)-math.Inf(1))
	for _, s := range []string{"1e400", "-0", "0x1p-2", "1_000", "inf", "nan", ".5", "5.", "1e", "1.7976931348623157e308", "4.9e-324", "2e-324"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(s, f, err)
	}
	f := 1234.5678
	fmt.Println(strconv.FormatFloat(f, 'f', 2, 64), strconv.FormatFloat(f, 'e', -1, 32),
		strconv.FormatFloat(f, 'g', 3, 64), strconv.FormatFloat(f, 'b', -1, 64))
	fmt.Printf("%.0f %.0f %.0f %.0f %.1f %.2f\n", 0.5, 1.5, 2.5, -0.5, 0.25, 1.005)
	fmt.Printf("%10.3g|%-10.3g|%+.3e|%5t|%*.*f\n", f, f, f, true, 10, 1, f)
	fmt.Println(float32(16777216)+1, float32(1)/3, 1.0/3, float32(0.1), float64(float32(0.1)))
	fmt.Println(math.Floor(-1.5), math.Ceil(-1.5), math.Trunc(-1.5), math.Round(-2.5), math.RoundToEven(2.5),
		math.Mod(-7, 3), math.Sqrt(2), math.Hypot(3, 4), math.Cbrt(27), math.Pow(2, -3))
}
