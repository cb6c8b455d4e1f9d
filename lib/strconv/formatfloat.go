// Floats to text.
package strconv

import (
	"math"
	"math/bits"
)

// A floatInfo describes a binary format.
type floatInfo struct {
	mantBits uint // explicit mantissa bits
	expBits  uint // exponent bits
	bias     int  // exponent of a mantissa read as 1.xxx is stored+bias
}

var (
	info32 = floatInfo{23, 8, -127}
	info64 = floatInfo{52, 11, -1023}
)

// FormatFloat returns the text of f, rounded as if it came from a float of bitSize bits. fmt is one of
// b, e, E, f, g, G, x, X; prec the number of digits as that format counts, or -1 for the fewest
// digits that parse back to f.
func FormatFloat(f float64, fmt byte, prec, bitSize int) string {
	var buf [32]byte
	return string(AppendFloat(buf[:0], f, fmt, prec, bitSize))
}

// AppendFloat appends what FormatFloat returns.
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	var word uint64
	info := &info64
	switch bitSize {
	case 32:
		word = uint64(math.Float32bits(float32(f)))
		info = &info32
	case 64:
		word = math.Float64bits(f)
	default:
		panic("strconv: illegal AppendFloat/FormatFloat bitSize")
	}
	negative := word>>(info.expBits+info.mantBits) != 0
	word &^= 1 << (info.expBits + info.mantBits)
	if word >= info.infinity() {
		switch {
		case word > info.infinity():
			return append(dst, "NaN"...)
		case negative:
			return append(dst, "-Inf"...)
		}
		return append(dst, "+Inf"...)
	}
	switch fmt {
	case 'b', 'e', 'E', 'f', 'g', 'G', 'x', 'X':
	default:
		return append(dst, '%', fmt)
	}
	if negative {
		dst = append(dst, '-')
	}
	mant, exp := info.split(word)
	switch {
	case fmt == 'b':
		return appendBinary(dst, mant, exp)
	case fmt == 'x' || fmt == 'X':
		return appendHex(dst, mant, exp, fmt, prec)
	case prec < 0:
		return appendShortest(dst, mant, exp, fmt, info)
	}
	return appendDigits(dst, mant, exp, fmt, prec)
}

func (info *floatInfo) infinity() uint64 { return (1<<info.expBits - 1) << info.mantBits }

// split returns a finite float as mant * 2^exp.
func (info *floatInfo) split(word uint64) (mant uint64, exp int) {
	exp = int(word >> info.mantBits)
	mant = word & (1<<info.mantBits - 1)
	if exp == 0 {
		exp = 1
	} else {
		mant |= 1 << info.mantBits
	}
	return mant, exp + info.bias - int(info.mantBits)
}

// appendShortest formats with the fewest digits that tell the float from its neighbours.
func appendShortest(dst []byte, mant uint64, exp int, fmt byte, info *floatInfo) []byte {
	var buf [20]byte
	var digits []byte
	point := 0
	if mant != 0 {
		n, scale := shortest(mant, exp, info)
		digits, point = spellDigits(buf[:], n, scale)
	}
	prec := len(digits)
	switch fmt {
	case 'e', 'E':
		prec = max(len(digits)-1, 0)
	case 'f':
		prec = max(len(digits)-point, 0)
	}
	return appendLayout(dst, digits, point, fmt, prec, true)
}

// spellDigits writes n*10^scale into buf: its digits without trailing zeros, and the decimal point.
func spellDigits(buf []byte, n uint64, scale int) (digits []byte, point int) {
	if n == 0 {
		return nil, 0
	}
	digits = buf[decimalInto(buf, n):]
	point = len(digits) + scale
	for digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	return digits, point
}

// appendDigits formats with the number of digits that fmt and prec ask for.
func appendDigits(dst []byte, mant uint64, exp int, fmt byte, prec int) []byte {
	want := 0
	switch fmt {
	case 'e', 'E':
		want = prec + 1
	case 'g', 'G':
		prec = max(prec, 1)
		want = prec
	}
	if mant == 0 {
		return appendLayout(dst, nil, 0, fmt, prec, false)
	}
	var buf [20]byte
	if fmt == 'f' {
		if n, ok := scaled(mant, exp, prec); ok {
			digits, point := spellDigits(buf[:], n, -prec)
			return appendLayout(dst, digits, point, fmt, prec, false)
		}
	} else if want > 0 && want <= 18 {
		if n, scale, ok := rounded(mant, exp, want); ok {
			digits, point := spellDigits(buf[:], n, scale)
			return appendLayout(dst, digits, point, fmt, prec, false)
		}
	}
	return appendExact(dst, mant, exp, fmt, prec, want)
}

// appendExact is appendDigits by way of the whole decimal expansion.
func appendExact(dst []byte, mant uint64, exp int, fmt byte, prec, want int) []byte {
	var d bigDecimal
	d.assign(mant, exp)
	switch fmt {
	case 'f':
		d.round(d.point + prec)
	case 'e', 'E', 'g', 'G':
		d.round(want)
	}
	return appendLayout(dst, d.digits[:d.count], d.point, fmt, prec, false)
}

// scaled returns mant * 2^exp * 10^p rounded to a whole number. It is not ok where 128 bits do not
// decide or the number has more than 18 digits.
func scaled(mant uint64, exp, p int) (n uint64, ok bool) {
	if p < minPow10 || p > maxPow10 {
		return 0, false
	}
	shift := bits.LeadingZeros64(mant)
	m := mant << uint(shift)
	hi, lo := pow10(p)
	h1, l1 := bits.Mul64(m, hi)
	h0, _ := bits.Mul64(m, lo)
	l1, carry := bits.Add64(l1, h0, 0)
	h1 += carry
	// The value lies in [h1:l1, h1:l1+2) * 2^(whole-128).
	whole := exp - shift + log2Pow10(p) - 127 + 64 + 128 // bits before the binary point
	if whole < 0 {
		return 0, true // below a half
	}
	if whole > 60 {
		return 0, false
	}
	// frac is the fraction's leading 64 bits, of which the last may be too small by one.
	frac := h1
	if whole > 0 {
		n = h1 >> uint(64-whole)
		frac = h1<<uint(whole) | l1>>uint(64-whole)
	}
	const half = 1 << 63
	if frac == half || frac == half-1 {
		return 0, false
	}
	if frac > half {
		n++
	}
	return n, n < 1e18
}

// rounded returns mant * 2^exp as n * 10^scale where n has the wanted number of digits.
func rounded(mant uint64, exp, want int) (n uint64, scale int, ok bool) {
	p := want - 1 - log10Pow2(exp+bits.Len64(mant)-1) // right, or one too many
	limit := tens[want]
	n, ok = scaled(mant, exp, p)
	if ok && n >= limit || !ok && want == 18 {
		p--
		n, ok = scaled(mant, exp, p)
	}
	if ok && n == limit {
		return n / 10, 1 - p, true
	}
	return n, -p, ok && n < limit && n >= limit/10
}

// tens holds the powers of ten that fit a word.
var tens = [...]uint64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19}

// shortest returns the fewest digits n, times 10^scale, that lie between the halfway points to the
// float's neighbours, and among those the nearest. The method is R. Giulietti's Schubfach: scale by a
// power of ten so that the interval holds at least one and at most a few tens of whole numbers, in
// arithmetic that keeps two fraction bits, the lower one sticky.
func shortest(mant uint64, exp int, info *floatInfo) (n uint64, scale int) {
	lowest := 1 + info.bias - int(info.mantBits)
	left, k := 4*mant-2, log10Pow2(exp)
	if mant == 1<<info.mantBits && exp > lowest {
		// The neighbour below is nearer: k is the floor of log10(2^exp * 3/4).
		left, k = 4*mant-1, (exp*1262611-524031)>>22
	}
	h := uint(exp + log2Pow10(-k) + 1)
	hi, lo := pow10(-k)
	if k > 0 || k < -55 {
		var carry uint64
		lo, carry = bits.Add64(lo, 1, 0) // inexact powers are taken from above
		hi += carry
	}
	vl := roundToOdd(hi, lo, left<<h)
	v := roundToOdd(hi, lo, 4*mant<<h)
	vr := roundToOdd(hi, lo, (4*mant+2)<<h)
	if mant&1 != 0 { // a halfway point rounds to the even neighbour
		vl++
		vr--
	}
	s := v / 4
	if s >= 10 {
		t := s / 10
		below, above := vl <= 40*t, 40*t+40 <= vr
		if below != above {
			if above {
				t++
			}
			return t, k + 1
		}
	}
	below, above := vl <= 4*s, 4*s+4 <= vr
	if below == above {
		above = v > 4*s+2 || v == 4*s+2 && s&1 == 1
	}
	if above {
		s++
	}
	return s, k
}

// roundToOdd returns c * g / 2^128, the last bit set where bits were lost.
func roundToOdd(hi, lo, c uint64) uint64 {
	x, _ := bits.Mul64(lo, c)
	y1, y0 := bits.Mul64(hi, c)
	y0, carry := bits.Add64(y0, x, 0)
	y1 += carry
	if y0 > 1 {
		y1 |= 1
	}
	return y1
}
