// How the digits of a float are laid out: %e, %f, %g, %b, %x.
package strconv

import "math/bits"

// appendLayout lays out 0.digits * 10^point. fewest says that the digits are the shortest ones, for
// which %g changes to an exponent at six digits.
func appendLayout(dst []byte, digits []byte, point int, fmt byte, prec int, fewest bool) []byte {
	switch fmt {
	case 'e', 'E':
		return appendExponent(dst, digits, point, fmt, prec)
	case 'f':
		return appendFixed(dst, digits, point, prec)
	}
	limit := prec // %g
	if limit > len(digits) && len(digits) >= point {
		limit = len(digits)
	}
	if fewest {
		limit = 6
	}
	exp := point - 1
	if exp < -4 || exp >= limit {
		return appendExponent(dst, digits, point, fmt+'e'-'g', min(prec, len(digits))-1)
	}
	return appendFixed(dst, digits, point, max(len(digits)-point, 0))
}

// appendExponent writes d.ddde±dd.
func appendExponent(dst []byte, digits []byte, point int, fmt byte, prec int) []byte {
	first, exp := byte('0'), 0
	if len(digits) > 0 {
		first, exp = digits[0], point-1
	}
	dst = append(dst, first)
	if prec > 0 {
		dst = append(dst, '.')
		n := min(len(digits), prec+1)
		if n > 1 {
			dst = append(dst, digits[1:n]...)
		}
		dst = appendZeros(dst, prec+1-max(n, 1))
	}
	return appendSignedExp(append(dst, fmt), exp)
}

// appendSignedExp writes a sign and at least two digits.
func appendSignedExp(dst []byte, exp int) []byte {
	if exp < 0 {
		dst = append(dst, '-')
		exp = -exp
	} else {
		dst = append(dst, '+')
	}
	if exp < 10 {
		dst = append(dst, '0')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendFixed writes ddd.ddd.
func appendFixed(dst []byte, digits []byte, point, prec int) []byte {
	if point > 0 {
		n := min(len(digits), point)
		dst = append(dst, digits[:n]...)
		dst = appendZeros(dst, point-n)
	} else {
		dst = append(dst, '0')
	}
	if prec <= 0 {
		return dst
	}
	dst = append(dst, '.')
	zeros := min(max(-point, 0), prec)
	dst = appendZeros(dst, zeros)
	prec -= zeros
	from := min(max(point, 0), len(digits))
	n := min(len(digits)-from, prec)
	dst = append(dst, digits[from:from+n]...)
	return appendZeros(dst, prec-n)
}

func appendZeros(dst []byte, n int) []byte {
	for ; n > 0; n-- {
		dst = append(dst, '0')
	}
	return dst
}

// appendBinary writes the mantissa in decimal and the exponent of two.
func appendBinary(dst []byte, mant uint64, exp int) []byte {
	dst = AppendUint(dst, mant, 10)
	dst = append(dst, 'p')
	if exp >= 0 {
		dst = append(dst, '+')
	}
	return AppendInt(dst, int64(exp), 10)
}

// appendHex writes 0x1.xxxp±dd.
func appendHex(dst []byte, mant uint64, exp int, fmt byte, prec int) []byte {
	if mant == 0 {
		exp = 0
	} else {
		// One bit before the point, sixty after it.
		shift := bits.LeadingZeros64(mant) - 3
		mant <<= uint(shift)
		exp += 60 - shift
	}
	if prec >= 0 && prec < 15 {
		mant, exp = roundHex(mant, exp, uint(60-4*prec))
	}
	chars := "0123456789abcdefx"
	if fmt == 'X' {
		chars = "0123456789ABCDEFX"
	}
	dst = append(dst, '0', chars[16], '0'+byte(mant>>60&1))
	mant <<= 4
	if prec < 0 && mant != 0 || prec > 0 {
		dst = append(dst, '.')
	}
	for i := 0; i < prec || prec < 0 && mant != 0; i++ {
		dst = append(dst, chars[mant>>60])
		mant <<= 4
	}
	return appendSignedExp(append(dst, fmt-'x'+'p'), exp)
}

// roundHex rounds away the last drop bits, half to even, and keeps one bit before the point.
func roundHex(mant uint64, exp int, drop uint) (uint64, int) {
	low := mant & (1<<drop - 1)
	half := uint64(1) << (drop - 1)
	mant >>= drop
	if low > half || low == half && mant&1 == 1 {
		mant++
	}
	mant <<= drop
	if mant>>61 != 0 {
		return mant >> 1, exp + 1
	}
	return mant, exp
}
