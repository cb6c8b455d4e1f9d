// Taking the text of a float apart.
package strconv

import "math"

// A numeral is the text of a float, taken apart: mant * base^exp, where the base is 10 or, for a
// hexadecimal one, the exponent is of two.
type numeral struct {
	mant      uint64 // the first 19 significant digits (16 hexadecimal ones)
	exp       int    // exponent that belongs to mant
	negative  bool   // a minus sign was there
	truncated bool   // mant does not hold all nonzero digits
	hex       bool   // a hexadecimal numeral
	text      string // the mantissa's digits and point, for the exact comparison
}

// readSpecial recognises inf, infinity and nan in any case; length 0 means none.
func readSpecial(s string) (f float64, length int) {
	if s == "" {
		return 0, 0
	}
	sign, n := 1, 0
	if s[0] == '+' || s[0] == '-' {
		if s[0] == '-' {
			sign = -1
		}
		n = 1
	}
	switch {
	case hasFoldedPrefix(s[n:], "infinity"):
		return math.Inf(sign), n + 8
	case hasFoldedPrefix(s[n:], "inf"):
		return math.Inf(sign), n + 3
	case n == 0 && hasFoldedPrefix(s, "nan"):
		return math.NaN(), 3
	}
	return 0, 0
}

// hasFoldedPrefix reports whether s begins with the lower-case prefix in any case.
func hasFoldedPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := 0; i < len(prefix); i++ {
		if s[i]|0x20 != prefix[i] || s[i] < 'A' {
			return false
		}
	}
	return true
}

// readNumeral takes the longest numeral at the start of s apart; length 0 means that there is none.
func readNumeral(s string) (n numeral, length int) {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		n.negative = s[i] == '-'
		i++
	}
	mark := byte('e')
	if i+2 < len(s) && s[i] == '0' && s[i+1]|0x20 == 'x' {
		n.hex = true
		mark = 'p'
		i += 2
	}
	end, underscores, ok := n.readMantissa(s, i)
	if !ok {
		return n, 0
	}
	if end < len(s) && s[end]|0x20 == mark {
		exp, after := readExponent(s, end+1)
		if after == 0 {
			return n, 0
		}
		if n.mant != 0 {
			n.exp += exp
		}
		for ; end < after; end++ {
			underscores = underscores || s[end] == '_'
		}
	} else if n.hex {
		return n, 0 // a hexadecimal mantissa needs an exponent
	}
	if underscores && !underscoresOK(s[:end]) {
		return n, 0
	}
	return n, end
}

// readMantissa reads digits with an optional point from s[i:] and returns where they end.
func (n *numeral) readMantissa(s string, i int) (end int, underscores, ok bool) {
	base, maxDigits := uint64(10), 19
	if n.hex {
		base, maxDigits = 16, 16
	}
	start := i
	sawPoint := false
	count, kept, point := 0, 0, 0 // significant digits, those in mant, those before the point
	for ; i < len(s); i++ {
		c := s[i]
		if c == '_' {
			underscores = true
			continue
		}
		if c == '.' {
			if sawPoint {
				break
			}
			sawPoint = true
			point = count
			continue
		}
		d := uint64(digitValue(c))
		if d >= base {
			break
		}
		ok = true
		if d == 0 && count == 0 {
			point--
			continue
		}
		count++
		if kept < maxDigits {
			n.mant = n.mant*base + d
			kept++
		} else if d != 0 {
			n.truncated = true
		}
	}
	if !sawPoint {
		point = count
	}
	if n.mant != 0 {
		n.exp = point - kept
		if n.hex {
			n.exp *= 4
		}
	}
	n.text = s[start:i]
	return i, underscores, ok
}

// readExponent reads a signed decimal number from s[i:]; after is 0 if there is none. A huge exponent
// is cut: it is out of range at any precision.
func readExponent(s string, i int) (exp, after int) {
	negative := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		negative = s[i] == '-'
		i++
	}
	if i >= len(s) || s[i] < '0' || s[i] > '9' {
		return 0, 0
	}
	for ; i < len(s) && ('0' <= s[i] && s[i] <= '9' || s[i] == '_'); i++ {
		if s[i] != '_' && exp < 10000 {
			exp = exp*10 + int(s[i]-'0')
		}
	}
	if negative {
		exp = -exp
	}
	return exp, i
}

// compare tells whether the decimal numeral is less than, equal to or greater than d.
func (n *numeral) compare(d *bigDecimal) int {
	point := n.exp
	for m := n.mant; m > 0; m /= 10 {
		point++
	}
	if point != d.point {
		if point < d.point {
			return -1
		}
		return 1
	}
	i := 0
	for j := 0; j < len(n.text); j++ {
		c := n.text[j]
		if c == '.' || c == '_' || c == '0' && i == 0 {
			continue
		}
		want := byte('0')
		if i < d.count {
			want = d.digits[i]
		}
		i++
		if c < want {
			return -1
		}
		if c > want {
			return 1
		}
	}
	if i < d.count {
		return -1
	}
	return 0
}
