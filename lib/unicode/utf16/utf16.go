// Package utf16 translates between runes and UTF-16.
package utf16

const (
	replacement = '\uFFFD'     // what an unpaired half or an invalid rune becomes
	maxRune     = '\U0010FFFF' // the last code point

	highMin = 0xD800  // the high half: 0xD800 to 0xDBFF, carries the upper ten bits
	lowMin  = 0xDC00  // the low half: 0xDC00 to 0xDFFF
	lowEnd  = 0xE000  // one past the low halves
	pairMin = 0x10000 // the first rune that needs two halves
)

// IsSurrogate tells whether r is one half of a pair.
func IsSurrogate(r rune) bool {
	return highMin <= r && r < lowEnd
}

// DecodeRune gives the rune of a pair, or U+FFFD if r1, r2 is not a pair.
func DecodeRune(r1, r2 rune) rune {
	if highMin <= r1 && r1 < lowMin && lowMin <= r2 && r2 < lowEnd {
		return (r1-highMin)<<10 + (r2 - lowMin) + pairMin
	}
	return replacement
}

// EncodeRune gives r's pair, or U+FFFD twice if r needs none or is invalid.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < pairMin || r > maxRune {
		return replacement, replacement
	}
	r -= pairMin
	return highMin + r>>10, lowMin + r&0x3FF
}

// RuneLen gives the number of 16-bit words of r's encoding, or -1 where r has none.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < highMin, lowEnd <= r && r < pairMin:
		return 1
	case pairMin <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends r's encoding, or that of U+FFFD where r has none.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacement)
}

// Encode gives the encoding of s.
func Encode(s []rune) []uint16 {
	n := len(s)
	for _, r := range s {
		if r >= pairMin {
			n++
		}
	}
	a := make([]uint16, 0, n)
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode gives the runes that s encodes; an unpaired half becomes U+FFFD.
func Decode(s []uint16) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			var low rune
			if i+1 < len(s) {
				low = rune(s[i+1])
			}
			if r = DecodeRune(r, low); r != replacement {
				i++
			}
		}
		out = append(out, r)
	}
	return out
}
