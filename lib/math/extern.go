// What is one instruction, or done exactly by the C library (lib/extern.h).

package math

// Float64bits gives the bits of f.
//
//tether:flow none
func Float64bits(f float64) uint64

// Float64frombits gives the number with the bits b.
//
//tether:flow none
func Float64frombits(b uint64) float64

// Float32bits gives the bits of f.
//
//tether:flow none
func Float32bits(f float32) uint32

// Float32frombits gives the number with the bits b.
//
//tether:flow none
func Float32frombits(b uint32) float32

// Abs gives x without its sign.
//
//tether:flow none
func Abs(x float64) float64

// Copysign gives f with the sign of sign.
//
//tether:flow none
func Copysign(f, sign float64) float64

// Sqrt gives the square root of x.
//
//tether:flow none
func Sqrt(x float64) float64

// FMA gives x*y + z, rounded once.
//
//tether:flow none
func FMA(x, y, z float64) float64

// Floor gives the greatest integer that is not above x.
//
//tether:flow none
func Floor(x float64) float64

// Ceil gives the least integer that is not below x.
//
//tether:flow none
func Ceil(x float64) float64

// Trunc gives x without its fraction.
//
//tether:flow none
func Trunc(x float64) float64

// Mod gives the remainder of x/y, with the sign of x.
//
//tether:flow none
func Mod(x, y float64) float64
