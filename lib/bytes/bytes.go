// Package bytes holds functions on byte slices, most of which take them as UTF-8.
//
// What only looks at bytes is done by package strings on a view of them; here is what gives back
// slices, whose capacity and whose being nil callers can see.
package bytes

import (
	"internal/bytealg"
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

const maxInt = int(^uint(0) >> 1)

// Clone gives a copy of b, nil if b is nil.
func Clone(b []byte) []byte {
	if b == nil {
		return nil
	}
	return append([]byte{}, b...)
}

// Compare gives -1, 0 or +1 as a sorts before, with or after b.
func Compare(a, b []byte) int {
	return bytealg.Compare(bytealg.String(a), bytealg.String(b))
}

// Equal tells whether a and b hold the same bytes; nil equals empty.
func Equal(a, b []byte) bool {
	return bytealg.String(a) == bytealg.String(b)
}

// EqualFold tells whether s and t are equal but for case, by simple folding.
func EqualFold(s, t []byte) bool {
	return strings.EqualFold(bytealg.String(s), bytealg.String(t))
}

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix []byte) bool {
	return strings.HasPrefix(bytealg.String(s), bytealg.String(prefix))
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix []byte) bool {
	return strings.HasSuffix(bytealg.String(s), bytealg.String(suffix))
}

// Contains tells whether subslice is in b.
func Contains(b, subslice []byte) bool {
	return Index(b, subslice) >= 0
}

// ContainsAny tells whether a rune of chars is in b.
func ContainsAny(b []byte, chars string) bool {
	return IndexAny(b, chars) >= 0
}

// ContainsRune tells whether r is in b.
func ContainsRune(b []byte, r rune) bool {
	return IndexRune(b, r) >= 0
}

// ContainsFunc tells whether f holds for a rune of b.
func ContainsFunc(b []byte, f func(rune) bool) bool {
	return IndexFunc(b, f) >= 0
}

// Count gives the number of disjoint sep in s; an empty one is found around each rune.
func Count(s, sep []byte) int {
	return strings.Count(bytealg.String(s), bytealg.String(sep))
}

// Index gives the index of the first sep in s, or -1.
func Index(s, sep []byte) int {
	return strings.Index(bytealg.String(s), bytealg.String(sep))
}

// IndexByte gives the index of the first c in b, or -1.
func IndexByte(b []byte, c byte) int {
	return bytealg.IndexByte(bytealg.String(b), c)
}

// IndexRune gives the index of the first r in s, or -1. RuneError is found at any invalid byte.
func IndexRune(s []byte, r rune) int {
	return strings.IndexRune(bytealg.String(s), r)
}

// IndexAny gives the index of the first rune of s that is in chars, or -1.
func IndexAny(s []byte, chars string) int {
	return strings.IndexAny(bytealg.String(s), chars)
}

// IndexFunc gives the index of the first rune for which f holds, or -1.
func IndexFunc(s []byte, f func(r rune) bool) int {
	return strings.IndexFunc(bytealg.String(s), f)
}

// LastIndex gives the index of the last sep in s, or -1.
func LastIndex(s, sep []byte) int {
	return strings.LastIndex(bytealg.String(s), bytealg.String(sep))
}

// LastIndexByte gives the index of the last c in s, or -1.
func LastIndexByte(s []byte, c byte) int {
	return bytealg.LastIndexByte(bytealg.String(s), c)
}

// LastIndexAny gives the index of the last rune of s that is in chars, or -1.
func LastIndexAny(s []byte, chars string) int {
	return strings.LastIndexAny(bytealg.String(s), chars)
}

// LastIndexFunc gives the index of the last rune for which f holds, or -1.
func LastIndexFunc(s []byte, f func(r rune) bool) int {
	return strings.LastIndexFunc(bytealg.String(s), f)
}

// Cut gives what is before and after the first sep, or s and nil where there is none.
func Cut(s, sep []byte) (before, after []byte, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, nil, false
}

// CutPrefix gives s without prefix, and whether it had it.
func CutPrefix(s, prefix []byte) (after []byte, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix gives s without suffix, and whether it had it.
func CutSuffix(s, suffix []byte) (before []byte, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix gives s without prefix.
func TrimPrefix(s, prefix []byte) []byte {
	after, _ := CutPrefix(s, prefix)
	return after
}

// TrimSuffix gives s without suffix.
func TrimSuffix(s, suffix []byte) []byte {
	before, _ := CutSuffix(s, suffix)
	return before
}

// cutLeft gives s without all but the last n bytes; nil where nothing is left.
func cutLeft(s []byte, n int) []byte {
	if n == 0 {
		return nil
	}
	return s[len(s)-n:]
}

// leading gives the number of bytes of the leading runes for which f holds.
func leading(s []byte, f func(r rune) bool) int {
	for i, r := range bytealg.String(s) {
		if !f(r) {
			return i
		}
	}
	return len(s)
}

// trailing gives the number of bytes of the trailing runes for which f holds.
func trailing(s []byte, f func(r rune) bool) int {
	end := len(s)
	for end > 0 {
		r, size := utf8.DecodeLastRune(s[:end])
		if !f(r) {
			break
		}
		end -= size
	}
	return len(s) - end
}

// TrimLeftFunc gives s without the leading runes for which f holds, nil if that is all of it.
func TrimLeftFunc(s []byte, f func(r rune) bool) []byte {
	return cutLeft(s, len(s)-leading(s, f))
}

// TrimRightFunc gives s without the trailing runes for which f holds.
func TrimRightFunc(s []byte, f func(r rune) bool) []byte {
	return s[:len(s)-trailing(s, f)]
}

// TrimFunc gives s without the leading and trailing runes for which f holds, nil if that is all.
func TrimFunc(s []byte, f func(r rune) bool) []byte {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft gives s without the leading runes that are in cutset, nil if that is all of it.
func TrimLeft(s []byte, cutset string) []byte {
	return TrimLeftFunc(s, func(r rune) bool { return strings.ContainsRune(cutset, r) })
}

// TrimRight gives s without the trailing runes that are in cutset.
func TrimRight(s []byte, cutset string) []byte {
	return TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune(cutset, r) })
}

// Trim gives s without the leading and trailing runes that are in cutset, nil if that is all.
func Trim(s []byte, cutset string) []byte {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// TrimSpace gives s without leading and trailing white space, nil if that is all of it.
func TrimSpace(s []byte) []byte {
	return TrimFunc(s, unicode.IsSpace)
}

// Runes gives the runes of s.
func Runes(s []byte) []rune {
	return []rune(bytealg.String(s))
}

// Join puts sep between the elements, in memory of its own.
func Join(s [][]byte, sep []byte) []byte {
	switch len(s) {
	case 0:
		return []byte{}
	case 1:
		return append([]byte(nil), s[0]...)
	}
	n := len(sep) * (len(s) - 1)
	for _, e := range s {
		if len(e) > maxInt-n {
			panic("bytes: Join output length overflow")
		}
		n += len(e)
	}
	buf := make([]byte, 0, n)
	for i, e := range s {
		if i > 0 {
			buf = append(buf, sep...)
		}
		buf = append(buf, e...)
	}
	return buf
}

// Repeat gives count copies of b in a row.
func Repeat(b []byte, count int) []byte {
	if count == 0 {
		return []byte{}
	}
	if count < 0 {
		panic("bytes: negative Repeat count")
	}
	hi, lo := bits.Mul(uint(len(b)), uint(count))
	if hi > 0 || lo > uint(maxInt) {
		panic("bytes: Repeat output length overflow")
	}
	buf := make([]byte, lo)
	// Each copy doubles what is there.
	for n := copy(buf, b); n < len(buf); {
		n += copy(buf[n:], buf[:n])
	}
	return buf
}

// Replace gives a copy of s with the first n disjoint old (all if n < 0) replaced by new. An empty
// old is found before each rune and at the end.
func Replace(s, old, new []byte, n int) []byte {
	m := 0
	if n != 0 {
		m = Count(s, old)
	}
	if m == 0 {
		return append([]byte(nil), s...)
	}
	if n < 0 || m < n {
		n = m
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		skip := 0
		switch {
		case len(old) > 0:
			skip = Index(s, old)
		case i > 0:
			_, skip = utf8.DecodeRune(s)
		}
		buf = append(buf, s[:skip]...)
		buf = append(buf, new...)
		s = s[skip+len(old):]
	}
	return append(buf, s...)
}

// ReplaceAll gives a copy of s with all disjoint old replaced by new.
func ReplaceAll(s, old, new []byte) []byte {
	return Replace(s, old, new, -1)
}
