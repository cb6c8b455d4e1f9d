// Complex numbers.
package strconv

// FormatComplex returns (a+bi) with a and b as FormatFloat gives them at half the bit size.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	if bitSize != 64 && bitSize != 128 {
		panic("invalid bitSize")
	}
	var front, back [32]byte
	dst := append(front[:0], '(')
	dst = AppendFloat(dst, real(c), fmt, prec, bitSize/2)
	im := AppendFloat(back[:0], imag(c), fmt, prec, bitSize/2)
	if im[0] != '+' && im[0] != '-' {
		dst = append(dst, '+')
	}
	dst = append(dst, im...)
	return string(append(dst, "i)"...))
}

// ParseComplex reads N, Ni or N±Ni, in parentheses or not, as a complex number of bitSize bits.
func ParseComplex(s string, bitSize int) (complex128, error) {
	c, how := readComplex(s, bitSize/2)
	return c, how.toError("ParseComplex", s, 10, bitSize)
}

// readComplex is ParseComplex with parts of partSize bits.
func readComplex(s string, partSize int) (complex128, outcome) {
	if l := len(s); l >= 2 && s[0] == '(' && s[l-1] == ')' {
		s = s[1 : l-1]
	}
	re, n, how := parsePrefix(s, partSize)
	if how == badSyntax {
		return 0, badSyntax
	}
	s = s[n:]
	switch {
	case s == "":
		return complex(re, 0), how
	case s == "i":
		return complex(0, re), how
	case s[0] == '+' && len(s) > 1 && s[1] != '+':
		s = s[1:] // so that +NaNi, which has no sign of its own, is read
	case s[0] != '-' && s[0] != '+':
		return 0, badSyntax
	}
	im, n, howIm := parsePrefix(s, partSize)
	if howIm == badSyntax || s[n:] != "i" {
		return 0, badSyntax
	}
	return complex(re, im), max(how, howIm)
}
