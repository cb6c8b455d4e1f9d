// Splitting.

package strings

import (
	"unicode"
	"unicode/utf8"
)

// explode gives the runes of s as strings, at most n (all if n < 0), the last holding the rest.
func explode(s string, n int) []string {
	if count := utf8.RuneCountInString(s); n < 0 || n > count {
		n = count
	}
	parts := make([]string, n)
	for i := 0; i < n-1; i++ {
		_, size := utf8.DecodeRuneInString(s)
		parts[i], s = s[:size], s[size:]
	}
	if n > 0 {
		parts[n-1] = s
	}
	return parts
}

// split cuts s at each sep into at most n parts (all if n < 0), each with keep bytes of sep.
func split(s, sep string, keep, n int) []string {
	if n == 0 {
		return nil
	}
	if sep == "" {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	parts := make([]string, 0, n)
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[:i+keep])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// Split gives the parts of s between each sep.
func Split(s, sep string) []string {
	return split(s, sep, 0, -1)
}

// SplitN is Split into at most n parts; n < 0 means no limit.
func SplitN(s, sep string, n int) []string {
	return split(s, sep, 0, n)
}

// SplitAfter gives the parts of s, each with the sep that ends it.
func SplitAfter(s, sep string) []string {
	return split(s, sep, len(sep), -1)
}

// SplitAfterN is SplitAfter into at most n parts; n < 0 means no limit.
func SplitAfterN(s, sep string, n int) []string {
	return split(s, sep, len(sep), n)
}

// Fields gives the parts of s between runs of white space.
func Fields(s string) []string {
	fields := make([]string, 0, countFields(s))
	start := -1 // of the field that i is in, or -1
	for i, r := range s {
		space := false
		if r < utf8.RuneSelf {
			space = asciiSpace(byte(r))
		} else {
			space = unicode.IsSpace(r)
		}
		if space && start >= 0 {
			fields = append(fields, s[start:i])
			start = -1
		} else if !space && start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}

// countFields gives the number of fields in s if s is ASCII, and a good guess otherwise.
func countFields(s string) int {
	n := 0
	after := true // white space, or the start
	for i := 0; i < len(s); i++ {
		space := asciiSpace(s[i])
		if after && !space {
			n++
		}
		after = space
	}
	return n
}

// FieldsFunc gives the parts of s between runs of runes for which f holds.
func FieldsFunc(s string, f func(rune) bool) []string {
	fields := []string{}
	start := -1 // of the field that i is in, or -1
	for i, r := range s {
		separator := f(r)
		if separator && start >= 0 {
			fields = append(fields, s[start:i])
			start = -1
		} else if !separator && start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:])
	}
	return fields
}
