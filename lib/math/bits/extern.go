// What is one instruction (lib/extern.h).

package bits

// LeadingZeros64 gives the number of zero bits above the highest one: 64 for 0.
//
//tether:flow none
func LeadingZeros64(x uint64) int

// TrailingZeros64 gives the number of zero bits below the lowest one: 64 for 0.
//
//tether:flow none
func TrailingZeros64(x uint64) int

// OnesCount64 gives the number of one bits.
//
//tether:flow none
func OnesCount64(x uint64) int

// multiplyHigh gives the upper word of the product; the lower one is x*y.
//
//tether:flow none
func multiplyHigh(x, y uint64) uint64

// divide gives hi, lo / y, which must fit.
//
//tether:flow none
func divide(hi, lo, y uint64) uint64
