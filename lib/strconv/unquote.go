// Reading Go string and rune literals.
package strconv

import "unicode/utf8"

// readHex reads exactly n hexadecimal digits.
func readHex(s string, n int) (v rune, ok bool) {
	if len(s) < n {
		return 0, false
	}
	for i := 0; i < n; i++ {
		d := digitValue(s[i])
		if d >= 16 {
			return 0, false
		}
		v = v<<4 | rune(d)
	}
	return v, true
}

// UnquoteChar reads the first character or escape of s, the inside of a literal that the quote ends:
// only that quote may, and must, be escaped (0: neither may). multibyte says whether the value is a
// code point rather than a byte.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	if s == "" {
		return 0, false, "", ErrSyntax
	}
	c := s[0]
	switch {
	case c == quote && (quote == '\'' || quote == '"'):
		return 0, false, "", ErrSyntax
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return r, true, s[size:], nil
	case c != '\\':
		return rune(c), false, s[1:], nil
	}
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	c = s[1]
	s = s[2:]
	switch c {
	case 'x', 'u', 'U':
		return unquoteHex(s, c)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return unquoteOctal(s, c)
	}
	value, ok := simpleEscape(c, quote)
	if !ok {
		return 0, false, "", ErrSyntax
	}
	return value, false, s, nil
}

// simpleEscape returns what a backslash and one letter mean.
func simpleEscape(c, quote byte) (value rune, ok bool) {
	switch c {
	case 'a':
		return '\a', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'v':
		return '\v', true
	case '\\':
		return '\\', true
	}
	return rune(c), (c == '\'' || c == '"') && c == quote
}

// unquoteHex reads what follows \x, \u or \U.
func unquoteHex(s string, letter byte) (value rune, multibyte bool, tail string, err error) {
	n := 2
	switch letter {
	case 'u':
		n = 4
	case 'U':
		n = 8
	}
	v, ok := readHex(s, n)
	if !ok || letter != 'x' && !utf8.ValidRune(v) {
		return 0, false, "", ErrSyntax
	}
	return v, letter != 'x', s[n:], nil
}

// unquoteOctal reads the two digits that follow a backslash and the first one.
func unquoteOctal(s string, first byte) (value rune, multibyte bool, tail string, err error) {
	if len(s) < 2 {
		return 0, false, "", ErrSyntax
	}
	v := rune(first - '0')
	for i := 0; i < 2; i++ {
		d := s[i] - '0'
		if d > 7 {
			return 0, false, "", ErrSyntax
		}
		v = v<<3 | rune(d)
	}
	if v > 255 {
		return 0, false, "", ErrSyntax
	}
	return v, false, s[2:], nil
}

// literalEnd returns the length of the literal at the start of s, 0 if there is none, and whether its
// inside stands for itself.
func literalEnd(s string) (length int, plain bool) {
	if len(s) < 2 {
		return 0, false
	}
	switch s[0] {
	case '`':
		plain = true
		for i := 1; i < len(s); i++ {
			if s[i] == '`' {
				return i + 1, plain
			}
			plain = plain && s[i] != '\r'
		}
	case '"', '\'':
		return interpretedEnd(s, s[0])
	}
	return 0, false
}

// interpretedEnd is literalEnd for a literal in single or double quotes.
func interpretedEnd(s string, quote byte) (length int, plain bool) {
	plain = true
	rest := s[1:]
	for n := 0; ; n++ {
		if rest == "" || rest[0] == '\n' {
			return 0, false
		}
		if rest[0] == quote {
			return len(s) - len(rest) + 1, plain
		}
		if quote == '\'' && n == 1 {
			return 0, false
		}
		r, multibyte, tail, err := UnquoteChar(rest, quote)
		if err != nil {
			return 0, false
		}
		// A broken encoding becomes U+FFFD, which is not what stands there.
		size := len(rest) - len(tail)
		plain = plain && rest[0] != '\\' && !(multibyte && r == utf8.RuneError && size == 1)
		rest = tail
	}
}

// QuotedPrefix returns the literal (as Unquote takes it) at the start of s.
func QuotedPrefix(s string) (string, error) {
	length, _ := literalEnd(s)
	if length == 0 {
		return "", ErrSyntax
	}
	return s[:length], nil
}

// Unquote returns the string that a Go literal means; a rune literal gives a string of one character.
func Unquote(s string) (string, error) {
	length, plain := literalEnd(s)
	if length == 0 || length != len(s) {
		return "", ErrSyntax
	}
	quote := s[0]
	s = s[1 : len(s)-1]
	if plain {
		return s, nil
	}
	buf := make([]byte, 0, len(s)+len(s)/2)
	for len(s) > 0 {
		if quote == '`' {
			if s[0] != '\r' {
				buf = append(buf, s[0])
			}
			s = s[1:]
			continue
		}
		r, multibyte, tail, err := UnquoteChar(s, quote)
		if err != nil {
			return "", err
		}
		s = tail
		if r < utf8.RuneSelf || !multibyte {
			buf = append(buf, byte(r))
		} else {
			buf = utf8.AppendRune(buf, r)
		}
	}
	return string(buf), nil
}
