// Package utf8 translates between runes and their UTF-8 encoding.
//
// Decoding rests on one observation: a zero byte is never a continuation byte. A caller with
// fewer than four bytes passes zeros for the missing ones, and a truncated sequence is refused
// by the same tests that refuse a malformed one.
package utf8

const (
	RuneError = '\uFFFD'     // what an invalid encoding decodes to
	RuneSelf  = 0x80         // bytes below are runes of their own
	MaxRune   = '\U0010FFFF' // the last code point
	UTFMax    = 4            // the longest encoding, in bytes
)

const (
	surrogateMin = 0xD800 // the surrogate halves have no encoding
	surrogateMax = 0xDFFF

	max1 = 1<<7 - 1 // the last rune that fits one, two, three bytes
	max2 = 1<<11 - 1
	max3 = 1<<16 - 1
)

// continuation tells whether b can be the third or fourth byte of an encoding.
func continuation(b byte) bool {
	return b&0xC0 == 0x80
}

// sequenceLen gives the length that the lead byte b announces, or 1 where b leads nothing.
func sequenceLen(b byte) int {
	switch {
	case b < 0xC2 || b > 0xF4:
		return 1
	case b < 0xE0:
		return 2
	case b < 0xF0:
		return 3
	}
	return 4
}

// secondByte tells whether b may follow lead: some leads narrow the range, so that no rune has
// two encodings, and neither surrogates nor anything past MaxRune has one.
func secondByte(lead, b byte) bool {
	switch lead {
	case 0xE0:
		return 0xA0 <= b && b <= 0xBF
	case 0xED:
		return 0x80 <= b && b <= 0x9F
	case 0xF0:
		return 0x90 <= b && b <= 0xBF
	case 0xF4:
		return 0x80 <= b && b <= 0x8F
	}
	return continuation(b)
}

// decode gives the rune that starts with the non-ASCII byte b0, and its length.
func decode(b0, b1, b2, b3 byte) (rune, int) {
	n := sequenceLen(b0)
	if n == 1 || !secondByte(b0, b1) {
		return RuneError, 1
	}
	if n == 2 {
		return rune(b0&0x1F)<<6 | rune(b1&0x3F), 2
	}
	if !continuation(b2) {
		return RuneError, 1
	}
	if n == 3 {
		return rune(b0&0x0F)<<12 | rune(b1&0x3F)<<6 | rune(b2&0x3F), 3
	}
	if !continuation(b3) {
		return RuneError, 1
	}
	return rune(b0&0x07)<<18 | rune(b1&0x3F)<<12 | rune(b2&0x3F)<<6 | rune(b3&0x3F), 4
}

// DecodeRune gives the first rune of p and its length in bytes: (RuneError, 0) for an empty p,
// (RuneError, 1) for an invalid encoding.
func DecodeRune(p []byte) (rune, int) {
	n := len(p)
	switch {
	case n == 0:
		return RuneError, 0
	case p[0] < RuneSelf:
		return rune(p[0]), 1
	case n == 1:
		return RuneError, 1
	case n == 2:
		return decode(p[0], p[1], 0, 0)
	case n == 3:
		return decode(p[0], p[1], p[2], 0)
	}
	return decode(p[0], p[1], p[2], p[3])
}

// DecodeRuneInString is DecodeRune for a string.
func DecodeRuneInString(s string) (rune, int) {
	n := len(s)
	switch {
	case n == 0:
		return RuneError, 0
	case s[0] < RuneSelf:
		return rune(s[0]), 1
	case n == 1:
		return RuneError, 1
	case n == 2:
		return decode(s[0], s[1], 0, 0)
	case n == 3:
		return decode(s[0], s[1], s[2], 0)
	}
	return decode(s[0], s[1], s[2], s[3])
}

// DecodeLastRune gives the last rune of p and its length, with DecodeRune's conventions.
func DecodeLastRune(p []byte) (rune, int) {
	end := len(p)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	if p[start] < RuneSelf {
		return rune(p[start]), 1
	}
	for start > 0 && start > end-UTFMax && !RuneStart(p[start]) {
		start--
	}
	r, size := DecodeRune(p[start:end])
	if start+size != end {
		return RuneError, 1
	}
	return r, size
}

// DecodeLastRuneInString is DecodeLastRune for a string.
func DecodeLastRuneInString(s string) (rune, int) {
	end := len(s)
	if end == 0 {
		return RuneError, 0
	}
	start := end - 1
	if s[start] < RuneSelf {
		return rune(s[start]), 1
	}
	for start > 0 && start > end-UTFMax && !RuneStart(s[start]) {
		start--
	}
	r, size := DecodeRuneInString(s[start:end])
	if start+size != end {
		return RuneError, 1
	}
	return r, size
}

// complete tells whether the n first bytes of a rune settle what DecodeRune gives: they are
// enough, or are already invalid. The bytes past n are zero.
func complete(b0, b1, b2 byte, n int) bool {
	if n >= sequenceLen(b0) {
		return true
	}
	return n > 1 && !secondByte(b0, b1) || n > 2 && !continuation(b2)
}

// FullRune tells whether p begins with a full encoding; an invalid one is full, as it decodes
// to an error of width 1.
func FullRune(p []byte) bool {
	switch len(p) {
	case 0:
		return false
	case 1:
		return complete(p[0], 0, 0, 1)
	case 2:
		return complete(p[0], p[1], 0, 2)
	}
	return complete(p[0], p[1], p[2], len(p))
}

// FullRuneInString is FullRune for a string.
func FullRuneInString(s string) bool {
	switch len(s) {
	case 0:
		return false
	case 1:
		return complete(s[0], 0, 0, 1)
	case 2:
		return complete(s[0], s[1], 0, 2)
	}
	return complete(s[0], s[1], s[2], len(s))
}

// RuneLen gives the length of r's encoding, or -1 where r has none.
func RuneLen(r rune) int {
	switch {
	case r < 0:
		return -1
	case r <= max1:
		return 1
	case r <= max2:
		return 2
	case surrogateMin <= r && r <= surrogateMax:
		return -1
	case r <= max3:
		return 3
	case r <= MaxRune:
		return 4
	}
	return -1
}

// EncodeRune writes r's encoding (RuneError's where r has none) to p and gives its length. The
// last byte goes first, so that a short p is reported before anything is written.
func EncodeRune(p []byte, r rune) int {
	if uint32(r) <= max1 {
		p[0] = byte(r)
		return 1
	}
	n := RuneLen(r)
	if n < 0 {
		r, n = RuneError, 3
	}
	switch n {
	case 2:
		p[1] = 0x80 | byte(r)&0x3F
		p[0] = 0xC0 | byte(r>>6)
	case 3:
		p[2] = 0x80 | byte(r)&0x3F
		p[1] = 0x80 | byte(r>>6)&0x3F
		p[0] = 0xE0 | byte(r>>12)
	default:
		p[3] = 0x80 | byte(r)&0x3F
		p[2] = 0x80 | byte(r>>6)&0x3F
		p[1] = 0x80 | byte(r>>12)&0x3F
		p[0] = 0xF0 | byte(r>>18)
	}
	return n
}

// AppendRune appends r's encoding to p.
func AppendRune(p []byte, r rune) []byte {
	if uint32(r) <= max1 {
		return append(p, byte(r))
	}
	n := RuneLen(r)
	if n < 0 {
		r, n = RuneError, 3
	}
	low := 0x80 | byte(r)&0x3F
	switch n {
	case 2:
		return append(p, 0xC0|byte(r>>6), low)
	case 3:
		return append(p, 0xE0|byte(r>>12), 0x80|byte(r>>6)&0x3F, low)
	}
	return append(p, 0xF0|byte(r>>18), 0x80|byte(r>>12)&0x3F, 0x80|byte(r>>6)&0x3F, low)
}

// RuneCount gives the number of runes in p; each invalid byte counts as one.
func RuneCount(p []byte) int {
	n := 0
	for i := 0; i < len(p); n++ {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, size := DecodeRune(p[i:])
		i += size
	}
	return n
}

// RuneCountInString is RuneCount for a string.
func RuneCountInString(s string) (n int) {
	for i := 0; i < len(s); n++ {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, size := DecodeRuneInString(s[i:])
		i += size
	}
	return n
}

// RuneStart tells whether b can be the first byte of an encoding, be it an invalid one.
func RuneStart(b byte) bool {
	return !continuation(b)
}

// Valid tells whether p is made of valid encodings alone.
func Valid(p []byte) bool {
	for i := 0; i < len(p); {
		if p[i] < RuneSelf {
			i++
			continue
		}
		_, size := DecodeRune(p[i:])
		if size == 1 {
			return false
		}
		i += size
	}
	return true
}

// ValidString is Valid for a string.
func ValidString(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < RuneSelf {
			i++
			continue
		}
		_, size := DecodeRuneInString(s[i:])
		if size == 1 {
			return false
		}
		i += size
	}
	return true
}

// ValidRune tells whether r has an encoding.
func ValidRune(r rune) bool {
	return 0 <= r && r < surrogateMin || surrogateMax < r && r <= MaxRune
}
