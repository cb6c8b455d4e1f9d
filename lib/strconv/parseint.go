// Text to integers.
package strconv

// IntSize is the size in bits of int and uint.
const IntSize = 64

// digitValue returns the value of a digit or letter as a digit, 255 for other bytes.
func digitValue(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'z':
		return c - 'a' + 10
	case 'A' <= c && c <= 'Z':
		return c - 'A' + 10
	}
	return 255
}

// basePrefix returns the base that a literal's prefix asks for, and the prefix's length.
func basePrefix(s string) (base, length int) {
	if s[0] != '0' {
		return 10, 0
	}
	if len(s) >= 3 {
		switch s[1] {
		case 'b', 'B':
			return 2, 2
		case 'o', 'O':
			return 8, 2
		case 'x', 'X':
			return 16, 2
		}
	}
	return 8, 1
}

// underscoresOK reports whether every underscore of the literal s stands between two digits, where a
// base prefix counts as a digit.
func underscoresOK(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	i := 0
	digit, hex := false, false
	if len(s) >= 2 && s[0] == '0' {
		switch s[1] {
		case 'b', 'B', 'o', 'O', 'x', 'X':
			i = 2
			digit = true
			hex = s[1]|0x20 == 'x'
		}
	}
	for ; i < len(s); i++ {
		if s[i] == '_' && (!digit || i+1 == len(s) || !literalDigit(s[i+1], hex)) {
			return false
		}
		digit = literalDigit(s[i], hex)
	}
	return true
}

func literalDigit(c byte, hex bool) bool {
	return '0' <= c && c <= '9' || hex && digitValue(c) < 16
}

// invalidNumber is the error for an unusable base or bit size.
type invalidNumber struct {
	what  string // "base" or "bit size"
	value int    // as the caller gave it
}

func (e *invalidNumber) Error() string { return "invalid " + e.what + " " + Itoa(e.value) }

// outcome says how reading digits ended.
type outcome uint8

const (
	fine outcome = iota
	badSyntax
	badBase
	badBitSize
	outOfRange
)

// toError returns the error of the function fn for the outcome.
func (o outcome) toError(fn, s string, base, bitSize int) error {
	switch o {
	case badSyntax:
		return syntaxError(fn, s)
	case badBase:
		return failure(fn, s, &invalidNumber{"base", base})
	case badBitSize:
		return failure(fn, s, &invalidNumber{"bit size", bitSize})
	case outOfRange:
		return rangeError(fn, s)
	}
	return nil
}

// readUint reads the unsigned integer s. base and bitSize are as ParseUint takes them.
func readUint(s string, base, bitSize int) (uint64, outcome) {
	if s == "" {
		return 0, badSyntax
	}
	digits := s
	anyBase := base == 0
	if anyBase {
		var skip int
		base, skip = basePrefix(s)
		digits = s[skip:]
	} else if base < 2 || base > 36 {
		return 0, badBase
	}
	if bitSize == 0 {
		bitSize = IntSize
	} else if bitSize < 0 || bitSize > 64 {
		return 0, badBitSize
	}
	n, how := readDigits(digits, uint64(base), uint64(1)<<uint(bitSize)-1, anyBase)
	if how == fine && anyBase && !underscoresOK(s) {
		return 0, badSyntax
	}
	return n, how
}

// readDigits reads a number that may not exceed limit; out of range it gives the limit.
func readDigits(digits string, base, limit uint64, underscores bool) (uint64, outcome) {
	cutoff := (1<<64-1)/base + 1
	var n uint64
	for i := 0; i < len(digits); i++ {
		c := digits[i]
		if c == '_' && underscores {
			continue
		}
		d := uint64(digitValue(c))
		if d >= base {
			return 0, badSyntax
		}
		sum := n*base + d
		if n >= cutoff || sum < d || sum > limit {
			// An over-long number with a bad digit later is out of range all the same.
			return limit, outOfRange
		}
		n = sum
	}
	return n, fine
}

// ParseUint is ParseInt for unsigned numbers: a sign is not allowed.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	n, how := readUint(s, base, bitSize)
	return n, how.toError("ParseUint", s, base, bitSize)
}

// parseSigned is ParseInt on behalf of the function fn.
func parseSigned(fn, s string, base, bitSize int) (int64, error) {
	digits := s
	negative := s != "" && s[0] == '-'
	if negative || s != "" && s[0] == '+' {
		digits = s[1:]
	}
	u, how := readUint(digits, base, bitSize)
	if how != fine && how != outOfRange {
		return 0, how.toError(fn, s, base, bitSize)
	}
	if bitSize == 0 {
		bitSize = IntSize
	}
	bound := uint64(1) << uint(bitSize-1)
	if negative {
		if how == outOfRange || u > bound {
			return -int64(bound), rangeError(fn, s)
		}
		return -int64(u), nil
	}
	if how == outOfRange || u >= bound {
		return int64(bound - 1), rangeError(fn, s)
	}
	return int64(u), nil
}

// ParseInt reads s in the base (2 to 36; 0: as the prefix says, underscores allowed) as an integer
// that fits bitSize bits (0 means int). Out of range gives the nearest value and ErrRange.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	return parseSigned("ParseInt", s, base, bitSize)
}

// Atoi is ParseInt(s, 10, 0) as an int.
func Atoi(s string) (int, error) {
	if 0 < len(s) && len(s) < 19 {
		if n, ok := atoiShort(s); ok {
			return n, nil
		}
	}
	n, err := parseSigned("Atoi", s, 10, 0)
	return int(n), err
}

// atoiShort reads a number of so few digits that it cannot overflow.
func atoiShort(s string) (n int, ok bool) {
	i := 0
	if s[0] == '-' || s[0] == '+' {
		i = 1
	}
	if i == len(s) {
		return 0, false
	}
	for ; i < len(s); i++ {
		d := s[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = n*10 + int(d)
	}
	if s[0] == '-' {
		n = -n
	}
	return n, true
}
