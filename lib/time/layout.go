// Layouts: how to show or read a time, by an example with the reference time
// Mon Jan 2 15:04:05 MST 2006.

package time

// Layouts in common use.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"
	Stamp       = "Jan _2 15:04:05"
	StampMilli  = "Jan _2 15:04:05.000"
	StampMicro  = "Jan _2 15:04:05.000000"
	StampNano   = "Jan _2 15:04:05.000000000"
	DateTime    = "2006-01-02 15:04:05"
	DateOnly    = "2006-01-02"
	TimeOnly    = "15:04:05"
)

// element is what a part of a layout stands for.
type element int

const (
	elementNone element = iota // the rest of the layout is text
	elementLongMonth
	elementMonth
	elementNumMonth
	elementZeroMonth
	elementLongWeekday
	elementWeekday
	elementDay
	elementUnderDay
	elementZeroDay
	elementUnderYearDay
	elementZeroYearDay
	elementHour
	elementHour12
	elementZeroHour12
	elementMinute
	elementZeroMinute
	elementSecond
	elementZeroSecond
	elementLongYear
	elementYear
	elementUpperPM
	elementLowerPM
	elementZoneName
	elementZone // the offset; zoneForms says how
	elementFraction0
	elementFraction9
)

// chunk is the first element of a layout with the text before and after it.
type chunk struct {
	prefix  string
	element element
	text    string // the element itself
	suffix  string
}

// zoneForm is a way of writing an offset.
type zoneForm struct {
	text    string
	zulu    bool // Z where the offset is 0
	colon   bool
	minutes bool
	seconds bool
}

// zoneForms are the offsets, each before those that it begins with.
var zoneForms = [...]zoneForm{
	{"-070000", false, false, true, true},
	{"-07:00:00", false, true, true, true},
	{"-0700", false, false, true, false},
	{"-07:00", false, true, true, false},
	{"-07", false, false, false, false},
	{"Z070000", true, false, true, true},
	{"Z07:00:00", true, true, true, true},
	{"Z0700", true, false, true, false},
	{"Z07:00", true, true, true, false},
	{"Z07", true, false, false, false},
}

// formOf gives the way of writing an offset that text names.
func formOf(text string) *zoneForm {
	for i := range zoneForms {
		if zoneForms[i].text == text {
			return &zoneForms[i]
		}
	}
	return nil
}

func hasPrefix(s, prefix string) bool {
	return len(s) >= len(prefix) && s[:len(prefix)] == prefix
}

// lowerFollows tells whether s goes on with a lower case letter: then "Jan" or "Mon" is no element.
func lowerFollows(s string) bool {
	return s != "" && 'a' <= s[0] && s[0] <= 'z'
}

// digitAt tells whether s[i] is a digit.
func digitAt(s string, i int) bool {
	return i < len(s) && '0' <= s[i] && s[i] <= '9'
}

// names gives the element that a word at the start of s is, and its length.
func names(s string) (element, int) {
	switch {
	case hasPrefix(s, "January"):
		return elementLongMonth, 7
	case hasPrefix(s, "Jan") && !lowerFollows(s[3:]):
		return elementMonth, 3
	case hasPrefix(s, "Monday"):
		return elementLongWeekday, 6
	case hasPrefix(s, "Mon") && !lowerFollows(s[3:]):
		return elementWeekday, 3
	case hasPrefix(s, "MST"):
		return elementZoneName, 3
	case hasPrefix(s, "PM"):
		return elementUpperPM, 2
	case hasPrefix(s, "pm"):
		return elementLowerPM, 2
	}
	return elementNone, 0
}

// numbers gives the element that a number at the start of s is, and its length.
func numbers(s string) (element, int) {
	switch {
	case hasPrefix(s, "002"):
		return elementZeroYearDay, 3
	case hasPrefix(s, "__2"):
		return elementUnderYearDay, 3
	case hasPrefix(s, "2006"):
		return elementLongYear, 4
	case hasPrefix(s, "_2") && !hasPrefix(s, "_2006"):
		return elementUnderDay, 2
	case hasPrefix(s, "15"):
		return elementHour, 2
	case len(s) >= 2 && s[0] == '0' && '1' <= s[1] && s[1] <= '6':
		return [...]element{elementZeroMonth, elementZeroDay, elementZeroHour12, elementZeroMinute,
			elementZeroSecond, elementYear}[s[1]-'1'], 2
	case s[0] == '1':
		return elementNumMonth, 1
	case s[0] == '2':
		return elementDay, 1
	case s[0] == '3':
		return elementHour12, 1
	case s[0] == '4':
		return elementMinute, 1
	case s[0] == '5':
		return elementSecond, 1
	}
	return elementNone, 0
}

// fractions gives the element that a point or comma with zeros or nines, at the start of s, is,
// and its length.
func fractions(s string) (element, int) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return elementNone, 0
	}
	n := 1
	for n < len(s) && s[n] == s[1] {
		n++
	}
	switch {
	case digitAt(s, n):
		return elementNone, 0
	case s[1] == '0':
		return elementFraction0, n
	}
	return elementFraction9, n
}

// elementAt gives the element at the start of s, which is not empty, and its length.
func elementAt(s string) (element, int) {
	switch s[0] {
	case 'J', 'M', 'P', 'p':
		return names(s)
	case '0', '1', '2', '3', '4', '5', '_':
		return numbers(s)
	case '.', ',':
		return fractions(s)
	case '-', 'Z':
		for i := range zoneForms {
			if hasPrefix(s, zoneForms[i].text) {
				return elementZone, len(zoneForms[i].text)
			}
		}
	}
	return elementNone, 0
}

// nextChunk finds the first element of a layout.
func nextChunk(layout string) chunk {
	for i := 0; i < len(layout); i++ {
		if e, n := elementAt(layout[i:]); e != elementNone {
			return chunk{layout[:i], e, layout[i : i+n], layout[i+n:]}
		}
	}
	return chunk{prefix: layout}
}
