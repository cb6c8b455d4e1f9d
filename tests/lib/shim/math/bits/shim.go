package bits

import real "math/bits"

func LeadingZeros64(x uint64) int  { return real.LeadingZeros64(x) }
func TrailingZeros64(x uint64) int { return real.TrailingZeros64(x) }
func OnesCount64(x uint64) int     { return real.OnesCount64(x) }

func multiplyHigh(x, y uint64) uint64 {
	hi, _ := real.Mul64(x, y)
	return hi
}

func divide(hi, lo, y uint64) uint64 {
	quo, _ := real.Div64(hi, lo, y)
	return quo
}
