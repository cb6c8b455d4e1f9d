// Quoting and unquoting of strings and runes as Go literals.
package strconv

import "unicode/utf8"

const lowerHex = "0123456789abcdef"

// A printPolicy says which runes may stand for themselves.
type printPolicy uint8

const (
	printable printPolicy = iota // as IsPrint
	ascii                        // printable and below 0x80
	graphic                      // as IsGraphic
)

func (p printPolicy) allows(r rune) bool {
	switch p {
	case ascii:
		return ' ' <= r && r < 0x7f
	case graphic:
		return IsGraphic(r)
	}
	return IsPrint(r)
}

// appendQuoted appends s between quotes.
func appendQuoted(dst []byte, s string, quote byte, policy printPolicy) []byte {
	dst = append(dst, quote)
	for {
		plain := 0
		for plain < len(s) && isPlain(s[plain], quote) {
			plain++
		}
		dst = append(dst, s[:plain]...)
		if s = s[plain:]; s == "" {
			return append(dst, quote)
		}
		c := s[0]
		r, width := rune(c), 1
		if c >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s)
		}
		if width == 1 && r == utf8.RuneError {
			dst = appendHexEscape(dst, 'x', rune(c), 2)
		} else {
			dst = appendEscaped(dst, r, quote, policy)
		}
		s = s[width:]
	}
}

// isPlain tells whether the byte stands for itself between quotes.
func isPlain(c, quote byte) bool {
	return ' ' <= c && c < 0x7f && c != '\\' && c != quote
}

// appendQuotedRune appends r between single quotes.
func appendQuotedRune(dst []byte, r rune, policy printPolicy) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	dst = append(dst, '\'')
	dst = appendEscaped(dst, r, '\'', policy)
	return append(dst, '\'')
}

// appendHexEscape appends \x12, \u1234 or \U12345678.
func appendHexEscape(dst []byte, letter byte, r rune, digits int) []byte {
	dst = append(dst, '\\', letter)
	for shift := 4 * (digits - 1); shift >= 0; shift -= 4 {
		dst = append(dst, lowerHex[r>>uint(shift)&15])
	}
	return dst
}

// appendEscaped appends one rune as it stands inside quotes.
func appendEscaped(dst []byte, r rune, quote byte, policy printPolicy) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if policy.allows(r) {
		return utf8.AppendRune(dst, r)
	}
	if '\a' <= r && r <= '\r' {
		return append(dst, '\\', "abtnvfr"[r-'\a'])
	}
	switch {
	case r < ' ' || r == 0x7f:
		return appendHexEscape(dst, 'x', r, 2)
	case !utf8.ValidRune(r):
		return appendHexEscape(dst, 'u', utf8.RuneError, 4)
	case r < 0x10000:
		return appendHexEscape(dst, 'u', r, 4)
	}
	return appendHexEscape(dst, 'U', r, 8)
}

// Quote returns s as a Go string literal, with escapes for what is not printable.
func Quote(s string) string { return quoted(s, printable) }

// QuoteToASCII is Quote with escapes for all that is not ASCII.
func QuoteToASCII(s string) string { return quoted(s, ascii) }

// QuoteToGraphic is Quote that leaves graphic characters, spaces included, alone.
func QuoteToGraphic(s string) string { return quoted(s, graphic) }

func quoted(s string, policy printPolicy) string {
	var buf [64]byte
	return string(appendQuoted(buf[:0], s, '"', policy))
}

// AppendQuote appends Quote(s).
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', printable) }

// AppendQuoteToASCII appends QuoteToASCII(s).
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', ascii) }

// AppendQuoteToGraphic appends QuoteToGraphic(s).
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', graphic) }

// QuoteRune returns r as a Go rune literal.
func QuoteRune(r rune) string { return quotedRune(r, printable) }

// QuoteRuneToASCII is QuoteRune with escapes for all that is not ASCII.
func QuoteRuneToASCII(r rune) string { return quotedRune(r, ascii) }

// QuoteRuneToGraphic is QuoteRune that leaves graphic characters alone.
func QuoteRuneToGraphic(r rune) string { return quotedRune(r, graphic) }

func quotedRune(r rune, policy printPolicy) string {
	var buf [12]byte
	return string(appendQuotedRune(buf[:0], r, policy))
}

// AppendQuoteRune appends QuoteRune(r).
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, printable) }

// AppendQuoteRuneToASCII appends QuoteRuneToASCII(r).
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, ascii) }

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic(r).
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, graphic) }

// CanBackquote reports whether s can stand between backquotes on one line, tabs the only controls.
func CanBackquote(s string) bool {
	for len(s) > 0 {
		r, width := utf8.DecodeRuneInString(s)
		s = s[width:]
		switch {
		case r == utf8.RuneError && width == 1, r == '\ufeff', r < ' ' && r != '\t', r == '`', r == 0x7f:
			return false
		}
	}
	return true
}
