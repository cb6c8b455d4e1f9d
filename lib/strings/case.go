// Mapping runes, above all between cases.

package strings

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// Map gives s with each rune replaced by what mapping gives; negative results are dropped. s
// itself is the result where nothing changes.
func Map(mapping func(rune) rune, s string) string {
	for i, r := range s {
		mapped := mapping(r)
		if mapped == r && (r != utf8.RuneError || HasPrefix(s[i:], string(utf8.RuneError))) {
			continue
		}
		buf := make([]byte, i, len(s)+utf8.UTFMax)
		copy(buf, s[:i])
		if mapped >= 0 {
			buf = utf8.AppendRune(buf, mapped)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		return mapRest(buf, mapping, s[i+size:])
	}
	return s
}

// mapRest gives start, and behind it what is left of s with each rune replaced.
func mapRest(start []byte, mapping func(rune) rune, s string) string {
	n, buf := len(start), start[:cap(start)]
	for _, r := range s {
		mapped := mapping(r)
		if mapped < 0 {
			continue
		}
		if mapped < utf8.RuneSelf && n < len(buf) {
			buf[n] = byte(mapped)
			n++
			continue
		}
		buf = utf8.AppendRune(buf[:n], mapped)
		n, buf = len(buf), buf[:cap(buf)]
	}
	return bytealg.String(buf[:n])
}

// mapASCII gives s with the letters from lo to hi in the other case; ok is false, and nothing is
// done, unless s is ASCII.
func mapASCII(s string, lo, hi byte) (mapped string, ok bool) {
	changes := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return s, false
		}
		changes = changes || lo <= c && c <= hi
	}
	if !changes {
		return s, true
	}
	buf := []byte(s)
	for i, c := range buf {
		if lo <= c && c <= hi {
			buf[i] = c ^ ('a' - 'A')
		}
	}
	return bytealg.String(buf), true
}

// ToUpper gives s in upper case.
func ToUpper(s string) string {
	if mapped, ok := mapASCII(s, 'a', 'z'); ok {
		return mapped
	}
	return Map(unicode.ToUpper, s)
}

// ToLower gives s in lower case.
func ToLower(s string) string {
	if mapped, ok := mapASCII(s, 'A', 'Z'); ok {
		return mapped
	}
	return Map(unicode.ToLower, s)
}

// ToTitle gives s with all letters in title case.
func ToTitle(s string) string {
	return Map(unicode.ToTitle, s)
}

// ToUpperSpecial is ToUpper by the rules of a language.
func ToUpperSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToUpper, s)
}

// ToLowerSpecial is ToLower by the rules of a language.
func ToLowerSpecial(c unicode.SpecialCase, s string) string {
	return Map(c.ToLower, s)
}

// ToTitleSpecial is ToTitle by the rules of a language.
func ToTitleSpecial(c unicode.SpecialCase, s string) string {
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
func Title(s string) string {
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
func ToValidUTF8(s, replacement string) string {
	if utf8.ValidString(s) {
		return s
	}
	buf := make([]byte, 0, len(s)+len(replacement))
	inRun := false
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		invalid := r == utf8.RuneError && size == 1
		if !invalid {
			buf = append(buf, s[:size]...)
		} else if !inRun {
			buf = append(buf, replacement...)
		}
		inRun = invalid
		s = s[size:]
	}
	return bytealg.String(buf)
}

// sameFold tells whether the runes are equal but for case.
func sameFold(a, b rune) bool {
	if a == b {
		return true
	}
	if a < utf8.RuneSelf && b < utf8.RuneSelf {
		return a^b == 'a'-'A' && 'a' <= a|b && a|b <= 'z'
	}
	for r := unicode.SimpleFold(a); r != a; r = unicode.SimpleFold(r) {
		if r == b {
			return true
		}
	}
	return false
}

// EqualFold tells whether s and t are equal but for case, by simple folding.
func EqualFold(s, t string) bool {
	ascii := 0
	for ascii < len(s) && ascii < len(t) {
		a, b := s[ascii], t[ascii]
		if a|b >= utf8.RuneSelf {
			break
		}
		if a != b && (a^b != 'a'-'A' || a|b < 'a' || 'z' < a|b) {
			return false
		}
		ascii++
	}
	s, t = s[ascii:], t[ascii:]
	for _, a := range s {
		if t == "" {
			return false
		}
		b, size := utf8.DecodeRuneInString(t)
		if !sameFold(a, b) {
			return false
		}
		t = t[size:]
	}
	return t == ""
}
