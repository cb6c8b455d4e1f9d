// Mapping between cases: each range of runes carries the distance to its upper, lower and title
// case; foldOrbits names the few runes with more than two variants.

package unicode

// Indices into the deltas of a CaseRange.
const (
	UpperCase = iota
	LowerCase
	TitleCase
	MaxCase
)

// UpperLower as a delta marks a range in which upper and lower case alternate, upper first.
const UpperLower = MaxRune + 1

// CaseRange maps the runes from Lo to Hi, both included, by adding Delta.
type CaseRange struct {
	Lo    uint32
	Hi    uint32
	Delta d
}

type d [MaxCase]rune

// SpecialCase holds mappings of a language that take precedence over the general ones.
type SpecialCase []CaseRange

// foldPair maps a rune to the next larger one that it folds to, or around to the smallest.
type foldPair struct {
	from rune
	to   rune
}

// findCase gives the range that holds r, or nil.
func findCase(ranges []CaseRange, r rune) *CaseRange {
	lo, hi := 0, len(ranges)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		c := &ranges[mid]
		switch {
		case r < rune(c.Lo):
			hi = mid
		case r > rune(c.Hi):
			lo = mid + 1
		default:
			return c
		}
	}
	return nil
}

// convert maps r and tells whether a range holds it.
func convert(to int, r rune, ranges []CaseRange) (mapped rune, found bool) {
	if to < 0 || to >= MaxCase {
		return ReplacementChar, false
	}
	c := findCase(ranges, r)
	if c == nil {
		return r, false
	}
	delta := c.Delta[to]
	if delta <= MaxRune {
		return r + delta, true
	}
	// Upper case at even distances from Lo, lower case at odd ones; title case is upper case.
	return rune(c.Lo) + ((r-rune(c.Lo))&^1 | rune(to&1)), true
}

// To maps r to the given case.
func To(_case int, r rune) rune {
	mapped, _ := convert(_case, r, caseRanges)
	return mapped
}

// ToUpper maps r to upper case.
func ToUpper(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	return To(UpperCase, r)
}

// ToLower maps r to lower case.
func ToLower(r rune) rune {
	if uint32(r) <= MaxASCII {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return To(LowerCase, r)
}

// ToTitle maps r to title case.
func ToTitle(r rune) rune {
	if uint32(r) <= MaxASCII {
		return ToUpper(r)
	}
	return To(TitleCase, r)
}

// special maps r by the language's own ranges; general is what to fall back on.
func (special SpecialCase) special(to int, r, general rune) rune {
	mapped, found := convert(to, r, special)
	if mapped == r && !found {
		return general
	}
	return mapped
}

// ToUpper maps r to upper case, the language's own mappings first.
func (special SpecialCase) ToUpper(r rune) rune {
	return special.special(UpperCase, r, ToUpper(r))
}

// ToTitle maps r to title case, the language's own mappings first.
func (special SpecialCase) ToTitle(r rune) rune {
	return special.special(TitleCase, r, ToTitle(r))
}

// ToLower maps r to lower case, the language's own mappings first.
func (special SpecialCase) ToLower(r rune) rune {
	return special.special(LowerCase, r, ToLower(r))
}

// SimpleFold gives the next rune after r, in a cycle by size, among those equal but for case.
func SimpleFold(r rune) rune {
	if r < 0 || r > MaxRune {
		return r
	}
	lo, hi := 0, len(foldOrbits)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if foldOrbits[mid].from < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(foldOrbits) && foldOrbits[lo].from == r {
		return foldOrbits[lo].to
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}

// TurkishCase is the case mapping of Turkish: the dotted and the dotless i are two letters.
var TurkishCase SpecialCase = turkish

// AzeriCase is the case mapping of Azeri, that of Turkish.
var AzeriCase SpecialCase = turkish

var turkish = SpecialCase{
	{0x0049, 0x0049, d{0, 0x131 - 0x49, 0}},
	{0x0069, 0x0069, d{0x130 - 0x69, 0, 0x130 - 0x69}},
	{0x0130, 0x0130, d{0, 0x69 - 0x130, 0}},
	{0x0131, 0x0131, d{0x49 - 0x131, 0, 0x49 - 0x131}},
}
