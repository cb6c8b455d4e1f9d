// Package strings holds functions on UTF-8 strings. Results are substrings of the argument
// wherever that is possible: nothing is copied that need not be.
package strings

import (
	"internal/bytealg"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

const maxInt = int(^uint(0) >> 1)

// Clone gives a copy of s in memory of its own.
func Clone(s string) string {
	if s == "" {
		return ""
	}
	return bytealg.String([]byte(s))
}

// Compare gives -1, 0 or +1 as a sorts before, with or after b.
func Compare(a, b string) int {
	return bytealg.Compare(a, b)
}

// HasPrefix tells whether s begins with prefix.
func HasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// HasSuffix tells whether s ends with suffix.
func HasSuffix(s, suffix string) bool {
	return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix
}

// Contains tells whether substr is in s.
func Contains(s, substr string) bool {
	return Index(s, substr) >= 0
}

// ContainsAny tells whether a rune of chars is in s.
func ContainsAny(s, chars string) bool {
	return IndexAny(s, chars) >= 0
}

// ContainsRune tells whether r is in s.
func ContainsRune(s string, r rune) bool {
	return IndexRune(s, r) >= 0
}

// ContainsFunc tells whether f holds for a rune of s.
func ContainsFunc(s string, f func(rune) bool) bool {
	return IndexFunc(s, f) >= 0
}

// Count gives the number of disjoint substr in s; an empty one is found around each rune.
func Count(s, substr string) int {
	switch len(substr) {
	case 0:
		return utf8.RuneCountInString(s) + 1
	case 1:
		return bytealg.Count(s, substr[0])
	}
	n := 0
	for {
		i := bytealg.Index(s, substr)
		if i < 0 {
			return n
		}
		n++
		s = s[i+len(substr):]
	}
}

// Index gives the index of the first substr in s, or -1.
func Index(s, substr string) int {
	switch len(substr) {
	case 0:
		return 0
	case 1:
		return bytealg.IndexByte(s, substr[0])
	}
	return bytealg.Index(s, substr)
}

// IndexByte gives the index of the first c in s, or -1.
func IndexByte(s string, c byte) int {
	return bytealg.IndexByte(s, c)
}

// LastIndexByte gives the index of the last c in s, or -1.
func LastIndexByte(s string, c byte) int {
	return bytealg.LastIndexByte(s, c)
}

// IndexRune gives the index of the first r in s, or -1. RuneError is found at any invalid byte.
func IndexRune(s string, r rune) int {
	switch {
	case 0 <= r && r < utf8.RuneSelf:
		return bytealg.IndexByte(s, byte(r))
	case r == utf8.RuneError:
		for i, c := range s {
			if c == utf8.RuneError {
				return i
			}
		}
		return -1
	case !utf8.ValidRune(r):
		return -1
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	return bytealg.Index(s, bytealg.String(buf[:n]))
}

// asciiSet is a set of ASCII characters, a bit for each.
type asciiSet [utf8.RuneSelf / 32]uint32

// makeASCIISet gives the set of chars; ok tells whether all of them are ASCII.
func makeASCIISet(chars string) (set asciiSet, ok bool) {
	for i := 0; i < len(chars); i++ {
		c := chars[i]
		if c >= utf8.RuneSelf {
			return set, false
		}
		set[c/32] |= 1 << (c % 32)
	}
	return set, true
}

func (set *asciiSet) contains(c byte) bool {
	return c < utf8.RuneSelf && set[c/32]&(1<<(c%32)) != 0
}

// IndexAny gives the index of the first rune of s that is in chars, or -1.
func IndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	if set, ok := makeASCIISet(chars); ok {
		for i := 0; i < len(s); i++ {
			if set.contains(s[i]) {
				return i
			}
		}
		return -1
	}
	for i, r := range s {
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// LastIndexAny gives the index of the last rune of s that is in chars, or -1.
func LastIndexAny(s, chars string) int {
	if chars == "" {
		return -1
	}
	if set, ok := makeASCIISet(chars); ok {
		for i := len(s) - 1; i >= 0; i-- {
			if set.contains(s[i]) {
				return i
			}
		}
		return -1
	}
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if IndexRune(chars, r) >= 0 {
			return i
		}
	}
	return -1
}

// IndexFunc gives the index of the first rune for which f holds, or -1.
func IndexFunc(s string, f func(rune) bool) int {
	for i, r := range s {
		if f(r) {
			return i
		}
	}
	return -1
}

// LastIndexFunc gives the index of the last rune for which f holds, or -1.
func LastIndexFunc(s string, f func(rune) bool) int {
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if f(r) {
			return i
		}
	}
	return -1
}

// hashBase is the multiplier of LastIndex's rolling hash.
const hashBase = 16777619

// LastIndex gives the index of the last substr in s, or -1. It compares only where a rolling hash
// agrees, so that its time does not depend on how alike the two are.
func LastIndex(s, substr string) int {
	n := len(substr)
	switch {
	case n == 0:
		return len(s)
	case n == 1:
		return bytealg.LastIndexByte(s, substr[0])
	case n > len(s):
		return -1
	}
	var want, have uint32
	drop := uint32(1) // hashBase to the power n
	for i := n - 1; i >= 0; i-- {
		want = want*hashBase + uint32(substr[i])
		have = have*hashBase + uint32(s[len(s)-n+i])
		drop *= hashBase
	}
	for i := len(s) - n; ; i-- {
		if have == want && s[i:i+n] == substr {
			return i
		}
		if i == 0 {
			return -1
		}
		have = have*hashBase + uint32(s[i-1]) - drop*uint32(s[i+n-1])
	}
}

// Cut gives what is before and after the first sep, or s and "" where there is none.
func Cut(s, sep string) (before, after string, found bool) {
	if i := Index(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// CutPrefix gives s without prefix, and whether it had it.
func CutPrefix(s, prefix string) (after string, found bool) {
	if !HasPrefix(s, prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// CutSuffix gives s without suffix, and whether it had it.
func CutSuffix(s, suffix string) (before string, found bool) {
	if !HasSuffix(s, suffix) {
		return s, false
	}
	return s[:len(s)-len(suffix)], true
}

// TrimPrefix gives s without prefix.
func TrimPrefix(s, prefix string) string {
	after, _ := CutPrefix(s, prefix)
	return after
}

// TrimSuffix gives s without suffix.
func TrimSuffix(s, suffix string) string {
	before, _ := CutSuffix(s, suffix)
	return before
}

// TrimLeftFunc gives s without the leading runes for which f holds.
func TrimLeftFunc(s string, f func(rune) bool) string {
	for i, r := range s {
		if !f(r) {
			return s[i:]
		}
	}
	return ""
}

// TrimRightFunc gives s without the trailing runes for which f holds.
func TrimRightFunc(s string, f func(rune) bool) string {
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if !f(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// TrimFunc gives s without the leading and trailing runes for which f holds.
func TrimFunc(s string, f func(rune) bool) string {
	return TrimRightFunc(TrimLeftFunc(s, f), f)
}

// TrimLeft gives s without the leading runes that are in cutset.
func TrimLeft(s, cutset string) string {
	set, ascii := makeASCIISet(cutset)
	for len(s) > 0 {
		if ascii {
			if !set.contains(s[0]) {
				break
			}
			s = s[1:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[size:]
	}
	return s
}

// TrimRight gives s without the trailing runes that are in cutset.
func TrimRight(s, cutset string) string {
	set, ascii := makeASCIISet(cutset)
	for len(s) > 0 {
		if ascii {
			if !set.contains(s[len(s)-1]) {
				break
			}
			s = s[:len(s)-1]
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s)
		if !ContainsRune(cutset, r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// Trim gives s without the leading and trailing runes that are in cutset.
func Trim(s, cutset string) string {
	return TrimRight(TrimLeft(s, cutset), cutset)
}

// asciiSpace tells whether c is white space of ASCII.
func asciiSpace(c byte) bool {
	return c == ' ' || '\t' <= c && c <= '\r'
}

// TrimSpace gives s without leading and trailing white space.
func TrimSpace(s string) string {
	for len(s) > 0 && asciiSpace(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && asciiSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	if len(s) > 0 && (s[0] >= utf8.RuneSelf || s[len(s)-1] >= utf8.RuneSelf) {
		return TrimFunc(s, unicode.IsSpace)
	}
	return s
}

// Join puts sep between the elements.
func Join(elems []string, sep string) string {
	switch len(elems) {
	case 0:
		return ""
	case 1:
		return elems[0]
	}
	n := len(sep) * (len(elems) - 1)
	for _, e := range elems {
		if len(e) > maxInt-n {
			panic("strings: Join output length overflow")
		}
		n += len(e)
	}
	buf := make([]byte, 0, n)
	for i, e := range elems {
		if i > 0 {
			buf = append(buf, sep...)
		}
		buf = append(buf, e...)
	}
	return bytealg.String(buf)
}

// Repeat gives count copies of s in a row.
func Repeat(s string, count int) string {
	switch {
	case count == 0:
		return ""
	case count == 1:
		return s
	case count < 0:
		panic("strings: negative Repeat count")
	}
	hi, lo := bits.Mul(uint(len(s)), uint(count))
	if hi > 0 || lo > uint(maxInt) {
		panic("strings: Repeat output length overflow")
	}
	if lo == 0 {
		return ""
	}
	buf := make([]byte, lo)
	// Each copy doubles what is there.
	for n := copy(buf, s); n < len(buf); {
		n += copy(buf[n:], buf[:n])
	}
	return bytealg.String(buf)
}

// Replace gives s with the first n disjoint old (all if n < 0) replaced by new. An empty old is
// found before each rune and at the end.
func Replace(s, old, new string, n int) string {
	if old == new || n == 0 {
		return s
	}
	m := Count(s, old)
	if m == 0 {
		return s
	}
	if n < 0 || m < n {
		n = m
	}
	buf := make([]byte, 0, len(s)+n*(len(new)-len(old)))
	for i := 0; i < n; i++ {
		skip := 0
		switch {
		case old != "":
			skip = Index(s, old)
		case i > 0:
			_, skip = utf8.DecodeRuneInString(s)
		}
		buf = append(buf, s[:skip]...)
		buf = append(buf, new...)
		s = s[skip+len(old):]
	}
	return bytealg.String(append(buf, s...))
}

// ReplaceAll gives s with all disjoint old replaced by new.
func ReplaceAll(s, old, new string) string {
	return Replace(s, old, new, -1)
}
