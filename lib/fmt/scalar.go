// Booleans, numbers, runes, strings and bytes: each function prints at the end of p.buf and then, for
// the width, pads what it has printed. Those that take a verb return false if it is none of theirs.
package fmt

import (
	"strconv"
	"unicode/utf8"
)

const (
	lowerDigits = "0123456789abcdefx"
	upperDigits = "0123456789ABCDEFX"
)

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

// pad brings what was printed from start on to the width.
func (p *printer) pad(start int) {
	if p.hasWidth && p.width > 0 {
		p.widen(start, p.width-utf8.RuneCount(p.buf[start:]))
	}
}

// widen adds n characters on the side that the flags say.
func (p *printer) widen(start, n int) {
	if n <= 0 {
		return
	}
	fill := byte(' ')
	if p.zero && !p.minus {
		fill = '0'
	}
	length := len(p.buf)
	for i := 0; i < n; i++ {
		p.buf = append(p.buf, fill)
	}
	if !p.minus {
		copy(p.buf[start+n:], p.buf[start:length])
		for i := start; i < start+n && i < length; i++ {
			p.buf[i] = fill
		}
	}
}

// padBlank is pad without zeros.
func (p *printer) padBlank(start int) {
	zero := p.zero
	p.zero = false
	p.pad(start)
	p.zero = zero
}

// padded prints a string at the width, whatever the precision.
func (p *printer) padded(s string) {
	start := len(p.buf)
	p.buf = append(p.buf, s...)
	p.pad(start)
}

func (p *printer) bool(v bool, verb rune) bool {
	if verb != 't' && verb != 'v' {
		return false
	}
	if v {
		p.padded("true")
	} else {
		p.padded("false")
	}
	return true
}

// integer prints u, which stands for a negative number if signed and so large.
func (p *printer) integer(u uint64, signed bool, verb rune) bool {
	switch verb {
	case 'v':
		if p.sharpV && !signed {
			p.hex0x(u, true)
		} else {
			p.number(u, 10, signed, verb, lowerDigits)
		}
	case 'd':
		p.number(u, 10, signed, verb, lowerDigits)
	case 'b':
		p.number(u, 2, signed, verb, lowerDigits)
	case 'o', 'O':
		p.number(u, 8, signed, verb, lowerDigits)
	case 'x':
		p.number(u, 16, signed, verb, lowerDigits)
	case 'X':
		p.number(u, 16, signed, verb, upperDigits)
	case 'c':
		p.rune(u)
	case 'q':
		p.quotedRune(u)
	case 'U':
		p.unicode(u)
	default:
		return false
	}
	return true
}

// hex0x prints u in hexadecimal, 0x before it or not, as if # had been given.
func (p *printer) hex0x(u uint64, leading bool) {
	sharp := p.sharp
	p.sharp = leading
	p.number(u, 16, false, 'v', lowerDigits)
	p.sharp = sharp
}

// number prints sign, prefix, zeros and digits.
func (p *printer) number(u uint64, base uint64, signed bool, verb rune, chars string) {
	negative := signed && int64(u) < 0
	if negative {
		u = -u
	}
	if base == 10 && !p.hasWidth && !p.hasPrec && !p.plus && !p.space {
		if negative {
			p.buf = append(p.buf, '-')
		}
		p.buf = strconv.AppendUint(p.buf, u, 10)
		return
	}
	least := 0 // digits to print at least
	if p.hasPrec {
		least = p.prec
		if least == 0 && u == 0 {
			p.padBlank(len(p.buf))
			return
		}
	} else if p.zero && !p.minus && p.hasWidth {
		least = p.width
		if negative || p.plus || p.space {
			least--
		}
	}
	start := len(p.buf)
	switch {
	case negative:
		p.buf = append(p.buf, '-')
	case p.plus:
		p.buf = append(p.buf, '+')
	case p.space:
		p.buf = append(p.buf, ' ')
	}
	var space [64]byte
	digits := space[digitsInto(space[:], u, base, chars):]
	p.prefix(base, verb, chars, least > len(digits) || u == 0)
	for n := least - len(digits); n > 0; n-- {
		p.buf = append(p.buf, '0')
	}
	p.buf = append(p.buf, digits...)
	p.padBlank(start)
}

// digitsInto writes u at the end of buf and returns where it starts.
func digitsInto(buf []byte, u, base uint64, chars string) int {
	i := len(buf)
	for u >= base {
		i--
		buf[i] = chars[u%base]
		u /= base
	}
	i--
	buf[i] = chars[u]
	return i
}

// prefix prints what names the base. startsZero says that the digits start with a zero.
func (p *printer) prefix(base uint64, verb rune, chars string, startsZero bool) {
	if p.sharp {
		switch base {
		case 2:
			p.buf = append(p.buf, '0', 'b')
		case 8:
			if !startsZero && verb != 'O' {
				p.buf = append(p.buf, '0')
			}
		case 16:
			p.buf = append(p.buf, '0', chars[16])
		}
	}
	if verb == 'O' {
		p.buf = append(p.buf, '0', 'o')
		if p.sharp && !startsZero {
			p.buf = append(p.buf, '0')
		}
	}
}

// toRune returns the code point u, or the replacement character if it is none.
func toRune(u uint64) rune {
	if u > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(u)
}

// rune prints the character u.
func (p *printer) rune(u uint64) {
	start := len(p.buf)
	p.buf = utf8.AppendRune(p.buf, toRune(u))
	p.pad(start)
}

// quotedRune prints the character u as a Go literal.
func (p *printer) quotedRune(u uint64) {
	start := len(p.buf)
	if p.plus {
		p.buf = strconv.AppendQuoteRuneToASCII(p.buf, toRune(u))
	} else {
		p.buf = strconv.AppendQuoteRune(p.buf, toRune(u))
	}
	p.pad(start)
}

// unicode prints U+0041, and with # the character itself too.
func (p *printer) unicode(u uint64) {
	start := len(p.buf)
	least := 4
	if p.hasPrec && p.prec > 4 {
		least = p.prec
	}
	p.buf = append(p.buf, "U+"...)
	var space [16]byte
	digits := space[digitsInto(space[:], u, 16, upperDigits):]
	for n := least - len(digits); n > 0; n-- {
		p.buf = append(p.buf, '0')
	}
	p.buf = append(p.buf, digits...)
	if p.sharp && u <= utf8.MaxRune && strconv.IsPrint(rune(u)) {
		p.buf = append(p.buf, " '"...)
		p.buf = utf8.AppendRune(p.buf, rune(u))
		p.buf = append(p.buf, '\'')
	}
	p.padBlank(start)
}

// float prints a float of the given bits.
func (p *printer) float(v float64, bits int, verb rune) bool {
	switch verb {
	case 'v':
		p.floatAs(v, bits, 'g', -1)
	case 'b', 'g', 'G', 'x', 'X':
		p.floatAs(v, bits, byte(verb), -1)
	case 'f', 'e', 'E':
		p.floatAs(v, bits, byte(verb), 6)
	case 'F':
		p.floatAs(v, bits, 'f', 6)
	default:
		return false
	}
	return true
}

// floatAs prints a float in one of strconv's formats.
func (p *printer) floatAs(v float64, bits int, format byte, prec int) {
	if p.hasPrec {
		prec = p.prec
	}
	start := len(p.buf)
	p.buf = append(p.buf, '+') // so that there always is a sign
	p.buf = strconv.AppendFloat(p.buf, v, format, prec, bits)
	if c := p.buf[start+1]; c == '-' || c == '+' {
		p.buf = append(p.buf[:start], p.buf[start+1:]...)
	}
	if p.space && p.buf[start] == '+' && !p.plus {
		p.buf[start] = ' '
	}
	if c := p.buf[start+1]; c == 'I' || c == 'N' {
		if c == 'N' && !p.space && !p.plus {
			p.dropSign(start)
		}
		p.padBlank(start) // no zeros before what is no number
		return
	}
	if p.sharp && format != 'b' {
		p.sharpFloat(start, format, prec)
	}
	if p.buf[start] == '+' && !p.plus {
		p.dropSign(start)
	} else if p.zero && !p.minus && p.hasWidth {
		p.widen(start+1, p.width-(len(p.buf)-start)) // zeros go between the sign and the digits
	}
	p.pad(start)
}

// dropSign removes the first character printed from start on.
func (p *printer) dropSign(start int) {
	p.buf = append(p.buf[:start], p.buf[start+1:]...)
}

// sharpFloat gives the number from start on a decimal point and, for %g, the zeros that it lost.
func (p *printer) sharpFloat(start int, format byte, prec int) {
	digits := 0 // how many significant digits are wanted
	switch format {
	case 'g', 'G', 'x': // not X, as Go has it; for x the letter x counts as a digit
		digits = prec
		if digits < 0 {
			digits = 6
		}
	}
	body := p.buf[start+1:]
	exponent := len(body)
	sawPoint, sawNonzero := false, false
scan:
	for i, c := range body {
		switch c {
		case '.':
			sawPoint = true
		case 'e', 'E':
			if format != 'x' && format != 'X' {
				exponent = i
				break scan
			}
			digits--
		case 'p', 'P':
			exponent = i
			break scan
		default:
			sawNonzero = sawNonzero || c != '0'
			if sawNonzero {
				digits--
			}
		}
	}
	var space [8]byte
	tail := append(space[:0], body[exponent:]...)
	p.buf = p.buf[:start+1+exponent]
	if !sawPoint {
		if exponent == 1 && p.buf[start+1] == '0' {
			digits-- // the zero itself is a digit
		}
		p.buf = append(p.buf, '.')
	}
	for ; digits > 0; digits-- {
		p.buf = append(p.buf, '0')
	}
	p.buf = append(p.buf, tail...)
}

// complex prints (a+bi).
func (p *printer) complex(v complex128, bits int, verb rune) bool {
	switch verb {
	case 'v', 'b', 'g', 'G', 'x', 'X', 'f', 'F', 'e', 'E':
	default:
		return false
	}
	plus := p.plus
	p.buf = append(p.buf, '(')
	p.float(real(v), bits/2, verb)
	p.plus = true
	p.float(imag(v), bits/2, verb)
	p.buf = append(p.buf, "i)"...)
	p.plus = plus
	return true
}

// cut returns how many bytes of s the precision leaves.
func (p *printer) cut(s string) string {
	if p.hasPrec {
		n := p.prec
		for i := range s {
			n--
			if n < 0 {
				return s[:i]
			}
		}
	}
	return s
}

// string prints a string.
func (p *printer) string(s string, verb rune) bool {
	switch verb {
	case 'v':
		if p.sharpV {
			p.quoted(s)
		} else {
			p.padded(p.cut(s))
		}
	case 's':
		p.padded(p.cut(s))
	case 'x':
		p.hexString(s, lowerDigits)
	case 'X':
		p.hexString(s, upperDigits)
	case 'q':
		p.quoted(s)
	default:
		return false
	}
	return true
}

// quoted prints a string as a Go literal.
func (p *printer) quoted(s string) {
	s = p.cut(s)
	start := len(p.buf)
	switch {
	case p.sharp && strconv.CanBackquote(s):
		p.buf = append(p.buf, '`')
		p.buf = append(p.buf, s...)
		p.buf = append(p.buf, '`')
	case p.plus:
		p.buf = strconv.AppendQuoteToASCII(p.buf, s)
	default:
		p.buf = strconv.AppendQuote(p.buf, s)
	}
	p.pad(start)
}

// hexString prints the bytes of a string as two digits each.
func (p *printer) hexString(s string, chars string) {
	if p.hasPrec && p.prec < len(s) {
		s = s[:p.prec]
	}
	start := len(p.buf)
	for i := 0; i < len(s); i++ {
		if i > 0 && p.space {
			p.buf = append(p.buf, ' ')
		}
		if p.sharp && (i == 0 || p.space) {
			p.buf = append(p.buf, '0', chars[16])
		}
		p.buf = append(p.buf, chars[s[i]>>4], chars[s[i]&15])
	}
	p.pad(start)
}
