// Package unicode tells the properties of runes and maps them between cases.
//
// The tables are values, and the exported pointers name them: a function that takes the address
// of the table it needs makes no other table reachable.
package unicode

const (
	MaxRune         = '\U0010FFFF' // the last code point
	ReplacementChar = '\uFFFD'     // stands for an invalid code point
	MaxASCII        = '\u007F'     // the last ASCII code point
	MaxLatin1       = '\u00FF'     // the last Latin-1 code point
)

// Version is that of the Unicode standard behind the tables.
const Version = "15.0.0"

// RangeTable is a set of runes: sorted ranges, disjoint, those below 1<<16 apart from the others.
type RangeTable struct {
	R16         []Range16
	R32         []Range32
	LatinOffset int // the number of entries of R16 with Hi <= MaxLatin1
}

// Range16 holds the runes from Lo to Hi, both included, Stride apart.
type Range16 struct {
	Lo     uint16
	Hi     uint16
	Stride uint16
}

// Range32 holds the runes from Lo to Hi, both included, Stride apart.
type Range32 struct {
	Lo     uint32
	Hi     uint32
	Stride uint32
}

// The classes in latin1.
const (
	classControl = 1 << iota
	classPunct
	classNumber
	classSymbol
	classUpper
	classLower
	classOtherLetter
	classPrint

	classLetter = classUpper | classLower | classOtherLetter
)

// in16 searches the last range that starts at or below r.
func in16(ranges []Range16, r uint16) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if ranges[mid].Lo <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return false
	}
	found := &ranges[lo-1]
	return r <= found.Hi && (found.Stride == 1 || (r-found.Lo)%found.Stride == 0)
}

// in32 is in16 for the wider ranges.
func in32(ranges []Range32, r uint32) bool {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if ranges[mid].Lo <= r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return false
	}
	found := &ranges[lo-1]
	return r <= found.Hi && (found.Stride == 1 || (r-found.Lo)%found.Stride == 0)
}

// Is tells whether r is in the set.
func Is(rangeTab *RangeTable, r rune) bool {
	if n := len(rangeTab.R16); n > 0 && uint32(r) <= uint32(rangeTab.R16[n-1].Hi) {
		return in16(rangeTab.R16, uint16(r))
	}
	if len(rangeTab.R32) > 0 && r >= rune(rangeTab.R32[0].Lo) {
		return in32(rangeTab.R32, uint32(r))
	}
	return false
}

// In tells whether r is in one of the sets.
func In(r rune, ranges ...*RangeTable) bool {
	return IsOneOf(ranges, r)
}

// IsOneOf is In with the sets in a slice.
func IsOneOf(ranges []*RangeTable, r rune) bool {
	for _, t := range ranges {
		if Is(t, r) {
			return true
		}
	}
	return false
}

// is tells whether r is of the classes, or beyond Latin-1 in the table.
func is(class uint8, t *RangeTable, r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[r]&class != 0
	}
	return Is(t, r)
}

// IsControl tells whether r is a control character (category Cc, all of it Latin-1).
func IsControl(r rune) bool {
	return uint32(r) <= MaxLatin1 && latin1[r]&classControl != 0
}

// IsDigit tells whether r is a decimal digit (category Nd).
func IsDigit(r rune) bool {
	if r <= MaxLatin1 {
		return '0' <= r && r <= '9'
	}
	return Is(&tableNd, r)
}

// IsLetter tells whether r is a letter (category L).
func IsLetter(r rune) bool {
	return is(classLetter, &tableL, r)
}

// IsLower tells whether r is a lower case letter.
func IsLower(r rune) bool {
	return is(classLower, &tableLl, r)
}

// IsUpper tells whether r is an upper case letter.
func IsUpper(r rune) bool {
	return is(classUpper, &tableLu, r)
}

// IsTitle tells whether r is a title case letter.
func IsTitle(r rune) bool {
	return r > MaxLatin1 && Is(&tableLt, r)
}

// IsMark tells whether r is a mark (category M, none of it Latin-1).
func IsMark(r rune) bool {
	return r > MaxLatin1 && Is(&tableM, r)
}

// IsNumber tells whether r is a number (category N).
func IsNumber(r rune) bool {
	return is(classNumber, &tableN, r)
}

// IsPunct tells whether r is punctuation (category P).
func IsPunct(r rune) bool {
	return is(classPunct, &tableP, r)
}

// IsSymbol tells whether r is a symbol (category S).
func IsSymbol(r rune) bool {
	return is(classSymbol, &tableS, r)
}

// IsSpace tells whether r is white space (the property, not category Z).
func IsSpace(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return r == ' ' || '\t' <= r && r <= '\r' || r == 0x85 || r == 0xA0
	}
	return Is(&tableWhite_Space, r)
}

// GraphicRanges are the sets that make IsGraphic.
var GraphicRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS, &tableZs}

// PrintRanges are the sets that, with the ASCII space, make IsPrint.
var PrintRanges = []*RangeTable{&tableL, &tableM, &tableN, &tableP, &tableS}

// IsPrint tells whether r is a letter, mark, number, punctuation, symbol or the ASCII space.
func IsPrint(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[r]&classPrint != 0
	}
	return IsOneOf(PrintRanges, r)
}

// IsGraphic tells whether r is printable or any space of category Zs.
func IsGraphic(r rune) bool {
	if uint32(r) <= MaxLatin1 {
		return latin1[r]&classPrint != 0 || r == 0xA0
	}
	return IsOneOf(GraphicRanges, r)
}
