// Mapping runes, above all between cases. Results are copies.

package bytes

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Map gives a copy of s with each rune replaced by what mapping gives; negative results are
// dropped.
func Map(mapping func(r rune) rune, s []byte) []byte {
	buf := make([]byte, 0, len(s))
	for _, r := range bytealg.String(s) {
		if mapped := mapping(r); mapped >= 0 {
			buf = utf8.AppendRune(buf, mapped)
		}
	}
	return buf
}

// mapASCII gives a copy of s with the letters from lo to hi in the other case, or nil unless s is
// ASCII.
func mapASCII(s []byte, lo, hi byte) []byte {
	for _, c := range s {
		if c >= utf8.RuneSelf {
			return nil
		}
	}
	buf := make([]byte, len(s))
	for i, c := range s {
		if lo <= c && c <= hi {
			c ^= 'a' - 'A'
		}
		buf[i] = c
	}
	return buf
}

// ToUpper gives s in upper case.
func ToUpper(s []byte) []byte {
	if mapped := mapASCII(s, 'a', 'z'); mapped != nil {
		return mapped
	}
	return Map(unicode.ToUpper, s)
}

// ToLower gives s in lower case.
func ToLower(s []byte) []byte {
	if mapped := mapASCII(s, 'A', 'Z'); mapped != nil {
		return mapped
	}
	return Map(unicode.ToLower, s)
}

// ToTitle gives s with all letters in title case.
func ToTitle(s []byte) []byte {
	return Map(unicode.ToTitle, s)
}

// ToUpperSpecial is ToUpper by the rules of a language.
func ToUpperSpecial(c unicode.SpecialCase, s []byte) []byte {
	return Map(c.ToUpper, s)
}

// ToLowerSpecial is ToLower by the rules of a language.
func ToLowerSpecial(c unicode.SpecialCase, s []byte) []byte {
	return Map(c.ToLower, s)
}

// ToTitleSpecial is ToTitle by the rules of a language.
func ToTitleSpecial(c unicode.SpecialCase, s []byte) []byte {
	return Map(c.ToTitle, s)
}

// separates tells whether a word may start after r.
func separates(r rune) bool {
	if r < utf8.RuneSelf {
		return r != '_' && !('0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z')
	}
	return unicode.IsSpace(r)
}

// Title gives s with the first letter of each word in title case.
func Title(s []byte) []byte {
	before := ' '
	return Map(func(r rune) rune {
		start := separates(before)
		before = r
		if start {
			return unicode.ToTitle(r)
		}
		return r
	}, s)
}

// ToValidUTF8 gives s with each run of invalid bytes replaced.
func ToValidUTF8(s, replacement []byte) []byte {
	buf := make([]byte, 0, len(s)+len(replacement))
	inRun := false
	for len(s) > 0 {
		r, size := utf8.DecodeRune(s)
		invalid := r == utf8.RuneError && size == 1
		if !invalid {
			buf = append(buf, s[:size]...)
		} else if !inRun {
			buf = append(buf, replacement...)
		}
		inRun = invalid
		s = s[size:]
	}
	return buf
}
