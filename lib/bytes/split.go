// Splitting. Every part but the last ends at its capacity, so that appending to it copies it.

package bytes

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// explode gives the runes of s as slices, at most n (all if n < 0), the last holding the rest.
func explode(s []byte, n int) [][]byte {
	if n < 0 || n > len(s) {
		n = len(s)
	}
	parts := make([][]byte, 0, n)
	for len(s) > 0 {
		if len(parts) == n-1 {
			return append(parts, s)
		}
		_, size := utf8.DecodeRune(s)
		parts = append(parts, s[:size:size])
		s = s[size:]
	}
	return parts
}

// split cuts s at each sep into at most n parts (all if n < 0), each with keep bytes of sep.
func split(s, sep []byte, keep, n int) [][]byte {
	if n == 0 {
		return nil
	}
	if len(sep) == 0 {
		return explode(s, n)
	}
	if n < 0 {
		n = Count(s, sep) + 1
	}
	if n > len(s)+1 {
		n = len(s) + 1
	}
	parts := make([][]byte, 0, n)
	for len(parts) < n-1 {
		i := Index(s, sep)
		if i < 0 {
			break
		}
		end := i + keep
		parts = append(parts, s[:end:end])
		s = s[i+len(sep):]
	}
	return append(parts, s)
}

// Split gives the parts of s between each sep.
func Split(s, sep []byte) [][]byte {
	return split(s, sep, 0, -1)
}

// SplitN is Split into at most n parts; n < 0 means no limit.
func SplitN(s, sep []byte, n int) [][]byte {
	return split(s, sep, 0, n)
}

// SplitAfter gives the parts of s, each with the sep that ends it.
func SplitAfter(s, sep []byte) [][]byte {
	return split(s, sep, len(sep), -1)
}

// SplitAfterN is SplitAfter into at most n parts; n < 0 means no limit.
func SplitAfterN(s, sep []byte, n int) [][]byte {
	return split(s, sep, len(sep), n)
}

// Fields gives the parts of s between runs of white space.
func Fields(s []byte) [][]byte {
	return FieldsFunc(s, unicode.IsSpace)
}

// FieldsFunc gives the parts of s between runs of runes for which f holds.
func FieldsFunc(s []byte, f func(rune) bool) [][]byte {
	fields := [][]byte{}
	start := -1 // of the field that i is in, or -1
	for i, r := range bytealg.String(s) {
		separator := f(r)
		if separator && start >= 0 {
			fields = append(fields, s[start:i:i])
			start = -1
		} else if !separator && start < 0 {
			start = i
		}
	}
	if start >= 0 {
		fields = append(fields, s[start:len(s):len(s)])
	}
	return fields
}
