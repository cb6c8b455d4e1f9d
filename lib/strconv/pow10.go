// Powers of ten as 128-bit mantissas. A table of all of them would take eleven kilobytes; here the
// power is the product of a coarse power (every 27th) and a fine one (5^0 to 5^26, which fit one word),
// and what truncation loses, at most two units in the last place, is kept in two bits a power.
package strconv

import "math/bits"

const (
	minPow10   = -348 // the least exponent that pow10 knows
	maxPow10   = 347  // the greatest
	stepPow10  = 27   // distance of two entries of coarsePow10
	coarseZero = 13   // index of 10^0 in coarsePow10
)

// coarsePow10 holds the leading 128 bits, truncated, of 10^(27*(i-coarseZero)).
var coarsePow10 = [...]struct{ hi, lo uint64 }{
	{0x8049a4ac0c5811ae, 0x205b896d777d6278}, // 1e-351
	{0xcf42894a5dce35ea, 0x52064cac828675b9}, // 1e-324
	{0xa76c582338ed2621, 0xaf2af2b80af6f24e}, // 1e-297
	{0x873e4f75e2224e68, 0x5a7744a6e804a291}, // 1e-270
	{0xda7f5bf590966848, 0xaf39a475506a899e}, // 1e-243
	{0xb080392cc4349dec, 0xbd8d794d96aacfb3}, // 1e-216
	{0x8e938662882af53e, 0x547eb47b7282ee9c}, // 1e-189
	{0xe65829b3046b0afa, 0x0cb4a5a3112a5112}, // 1e-162
	{0xba121a4650e4ddeb, 0x92f34d62616ce413}, // 1e-135
	{0x964e858c91ba2655, 0x3a6a07f8d510f86f}, // 1e-108
	{0xf2d56790ab41c2a2, 0xfae27299423fb9c3}, // 1e-81
	{0xc428d05aa4751e4c, 0xaa97e14c3c26b886}, // 1e-54
	{0x9e74d1b791e07e48, 0x775ea264cf55347d}, // 1e-27
	{0x8000000000000000, 0x0000000000000000}, // 1e0
	{0xcecb8f27f4200f3a, 0x0000000000000000}, // 1e27
	{0xa70c3c40a64e6c51, 0x999090b65f67d924}, // 1e54
	{0x86f0ac99b4e8dafd, 0x69a028bb3ded71a3}, // 1e81
	{0xda01ee641a708de9, 0xe80e6f4820cc9495}, // 1e108
	{0xb01ae745b101e9e4, 0x5ec05dcff72e7f8f}, // 1e135
	{0x8e41ade9fbebc27d, 0x14588f13be847307}, // 1e162
	{0xe5d3ef282a242e81, 0x8f1668c8a86da5fa}, // 1e189
	{0xb9a74a0637ce2ee1, 0x6d953e2bd7173692}, // 1e216
	{0x95f83d0a1fb69cd9, 0x4abdaf101564f98e}, // 1e243
	{0xf24a01a73cf2dccf, 0xbc633b39673c8cec}, // 1e270
	{0xc3b8358109e84f07, 0x0a862f80ec4700c8}, // 1e297
	{0x9e19db92b4e31ba9, 0x6c07a2c26a8346d1}, // 1e324
}

// finePow10 holds 5^i, shifted left until the top bit is set.
var finePow10 = [...]uint64{
	0x8000000000000000, 0xa000000000000000, 0xc800000000000000,
	0xfa00000000000000, 0x9c40000000000000, 0xc350000000000000,
	0xf424000000000000, 0x9896800000000000, 0xbebc200000000000,
	0xee6b280000000000, 0x9502f90000000000, 0xba43b74000000000,
	0xe8d4a51000000000, 0x9184e72a00000000, 0xb5e620f480000000,
	0xe35fa931a0000000, 0x8e1bc9bf04000000, 0xb1a2bc2ec5000000,
	0xde0b6b3a76400000, 0x8ac7230489e80000, 0xad78ebc5ac620000,
	0xd8d726b7177a8000, 0x878678326eac9000, 0xa968163f0a57b400,
	0xd3c21bcecceda100, 0x84595161401484a0, 0xa56fa5b99019a5c8,
}

// lostPow10 holds, two bits for each power from minPow10 on, what the truncated product lacks.
var lostPow10 = [...]uint64{
	0x1000455555551555, 0x1400041450500150, 0x5555944541005000,
	0x5540544544116956, 0x1551596525555410, 0x0404441054005104,
	0x0000010040015401, 0x1556955400000000, 0x0000050401165955,
	0x5544115051554001, 0x0045451055195451, 0x0000000000000000,
	0x0000000000000000, 0x965a555590000000, 0x0155555455505969,
	0x0555514545511505, 0x5541000110100001, 0x5050445545455551,
	0x0000000015414441, 0x0000400400000001, 0x0000000000000000,
	0x0000014500500410,
}

// pow10 returns the leading 128 bits of 10^e, truncated, the top bit set:
// 10^e = (hi<<64 + lo + f) * 2^(log2Pow10(e)-127) with 0 <= f < 1. It is exact for 0 <= e <= 55.
func pow10(e int) (hi, lo uint64) {
	// The dividend is kept positive, so that the quotient is a floor.
	k := (e+stepPow10*coarseZero)/stepPow10 - coarseZero
	c := &coarsePow10[k+coarseZero]
	f := finePow10[e-k*stepPow10]
	h1, l1 := bits.Mul64(c.hi, f)
	h0, l0 := bits.Mul64(c.lo, f)
	mid, carry := bits.Add64(l1, h0, 0)
	hi, lo = h1+carry, mid
	if hi>>63 == 0 {
		hi = hi<<1 | lo>>63
		lo = lo<<1 | l0>>63
	}
	i := uint(e - minPow10)
	lost := lostPow10[i/32] >> (2 * (i % 32)) & 3
	lo, carry = bits.Add64(lo, lost, 0)
	return hi + carry, lo
}

// log2Pow10 returns the floor of log2(10^e), for |e| up to 1600.
func log2Pow10(e int) int { return e * 217706 >> 16 }

// log10Pow2 returns the floor of log10(2^e), for |e| up to 1600.
func log10Pow2(e int) int { return e * 1262611 >> 22 }
