// Text to floats, correctly rounded.
package strconv

import (
	"math"
	"math/bits"
)

// assemble builds the float mant * 2^exp, where mant has at most mantBits+1 bits, or infinity.
func (info *floatInfo) assemble(mant uint64, exp int) (word uint64, overflow bool) {
	stored := exp + int(info.mantBits) - info.bias
	if mant>>info.mantBits == 0 {
		stored = 0 // zero or below the normal numbers
	}
	if stored >= 1<<info.expBits-1 {
		return info.infinity(), true
	}
	return mant&(1<<info.mantBits-1) | uint64(stored)<<info.mantBits, false
}

// roundBits rounds mant * 2^exp, the top bit of mant set and its last bit sticky, half to even.
func (info *floatInfo) roundBits(mant uint64, exp int) (word uint64, overflow bool) {
	drop := int(63 - info.mantBits)
	lowest := 1 + info.bias - int(info.mantBits)
	if exp+drop < lowest {
		drop = lowest - exp
	}
	if drop > 64 {
		return 0, false
	}
	exp += drop
	var kept uint64
	low, half := mant>>1|mant&1, uint64(1)<<62
	if drop < 64 {
		kept = mant >> uint(drop)
		low, half = mant&(1<<uint(drop)-1), 1<<uint(drop-1)
	}
	if low > half || low == half && kept&1 == 1 {
		kept++
	}
	if kept>>(info.mantBits+1) != 0 {
		kept >>= 1
		exp++
	}
	return info.assemble(kept, exp)
}

// hexToFloat rounds a hexadecimal numeral.
func (n *numeral) hexToFloat(info *floatInfo) (word uint64, overflow bool) {
	if n.mant == 0 {
		return 0, false
	}
	shift := bits.LeadingZeros64(n.mant)
	mant := n.mant << uint(shift)
	if n.truncated {
		mant |= 1
	}
	return info.roundBits(mant, n.exp-shift)
}

// decimalToFloat rounds a decimal numeral.
func (n *numeral) decimalToFloat(info *floatInfo) (word uint64, overflow bool) {
	switch {
	case n.mant == 0 || n.exp < minPow10:
		return 0, false // 19 digits at most: far below the least float
	case n.exp > 310:
		return info.infinity(), true
	}
	if !n.truncated {
		if word, ok := n.small(info); ok {
			return word, false
		}
	}
	word, overflow, ok := n.scaleFloat(n.mant, info)
	if ok && n.truncated {
		// The true mantissa lies between this one and the next: decided if both round alike.
		var next uint64
		next, _, ok = n.scaleFloat(n.mant+1, info)
		ok = ok && next == word
	}
	if ok {
		return word, overflow
	}
	return n.exact(word, info)
}

// small multiplies or divides two exact floats, one rounding and no more: for float64 only.
func (n *numeral) small(info *floatInfo) (word uint64, ok bool) {
	if info.mantBits != 52 || n.mant>>53 != 0 || n.exp < -22 || n.exp > 22 {
		return 0, false
	}
	f := float64(n.mant)
	if n.exp < 0 {
		f /= floatTens[-n.exp]
	} else {
		f *= floatTens[n.exp]
	}
	return math.Float64bits(f), true
}

// floatTens holds the powers of ten that a float64 holds exactly.
var floatTens = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// scaleFloat rounds mant * 10^n.exp by way of the 128-bit power. It is not ok where the product's
// error could change the result; the word is then at most one off.
func (n *numeral) scaleFloat(mant uint64, info *floatInfo) (word uint64, overflow, ok bool) {
	shift := bits.LeadingZeros64(mant)
	m := mant << uint(shift)
	hi, lo := pow10(n.exp)
	h1, l1 := bits.Mul64(m, hi)
	h0, l0 := bits.Mul64(m, lo)
	l1, carry := bits.Add64(l1, h0, 0)
	h1 += carry
	exp := log2Pow10(n.exp) - 127 + 128 - shift
	if h1>>63 == 0 {
		h1 = h1<<1 | l1>>63
		l1 <<= 1
		exp--
	}
	// The value lies in [h1:l1, h1:l1+4) * 2^(exp-64), or is h1:l1:l0 exactly.
	if 0 <= n.exp && n.exp <= 55 {
		if l1|l0 != 0 {
			h1 |= 1
		}
		word, overflow = info.roundBits(h1, exp)
		return word, overflow, true
	}
	word, overflow = info.roundBits(h1|1, exp)
	if l1 == 0 {
		// Perhaps h1 exactly: harmless unless that is a tie.
		other, _ := info.roundBits(h1, exp)
		return word, overflow, word == other
	}
	return word, overflow, l1 < ^uint64(3)
}

// exact starts from a float that is at most a few units off and walks to the nearest one, comparing
// the text with the halfway points written out.
func (n *numeral) exact(word uint64, info *floatInfo) (uint64, bool) {
	for {
		if word < info.infinity() {
			if c := n.compareAbove(word, info); c > 0 || c == 0 && word&1 == 1 {
				word++
				continue
			}
		}
		if word > 0 {
			if c := n.compareAbove(word-1, info); c < 0 || c == 0 && word&1 == 1 {
				word--
				continue
			}
		}
		return word, word == info.infinity()
	}
}

// compareAbove compares the numeral with the point halfway between a float and the next greater.
func (n *numeral) compareAbove(word uint64, info *floatInfo) int {
	var d bigDecimal
	mant, exp := info.split(word)
	d.assign(2*mant+1, exp-1)
	return n.compare(&d)
}

// parsePrefix reads the longest float at the start of s; length 0 means that there is none.
func parsePrefix(s string, bitSize int) (f float64, length int, how outcome) {
	if f, length = readSpecial(s); length > 0 {
		if bitSize == 32 {
			f = float64(float32(f)) // the payload of a NaN is cut as well
		}
		return f, length, fine
	}
	n, length := readNumeral(s)
	if length == 0 {
		return 0, 0, badSyntax
	}
	info := &info64
	if bitSize == 32 {
		info = &info32
	}
	var word uint64
	var overflow bool
	if n.hex {
		word, overflow = n.hexToFloat(info)
	} else {
		word, overflow = n.decimalToFloat(info)
	}
	f = math.Float64frombits(word)
	if bitSize == 32 {
		f = float64(math.Float32frombits(uint32(word)))
	}
	if n.negative {
		f = -f
	}
	if overflow {
		how = outOfRange
	}
	return f, length, how
}

// ParseFloat reads s as the nearest float of bitSize bits, ties to even. A value too large gives an
// infinity and ErrRange.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, length, how := parsePrefix(s, bitSize)
	if length != len(s) || how == badSyntax {
		return 0, syntaxError("ParseFloat", s)
	}
	return f, how.toError("ParseFloat", s, 10, bitSize)
}
