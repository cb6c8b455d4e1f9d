// Reading times.

package time

import "unicode/utf8"

// ParseError says what of a value does not fit what of a layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

// Error gives the description.
func (e *ParseError) Error() string {
	if e.Message == "" {
		return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " +
			quote(e.ValueElem) + " as " + quote(e.LayoutElem)
	}
	return "parsing time " + quote(e.Value) + e.Message
}

// quote gives s in double quotes, what is not printable ASCII as the escapes of its bytes.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := make([]byte, 0, len(s)+2)
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf || c < ' ':
			b = append(b, '\\', 'x', hex[c>>4], hex[c&0xF])
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

// parser reads a value; each method takes what it reads off rest.
type parser struct {
	rest    string // what is not read yet
	failed  bool   // the element does not fit
	outside string // what is out of its range

	reading      // what was read; what was not is as in newParser
	am, pm  bool // what was read of them
	utc     bool // the zone is UTC
}

// number reads one digit or two, two digits if fixed.
func (p *parser) number(fixed bool) int {
	switch {
	case !digitAt(p.rest, 0) || fixed && !digitAt(p.rest, 1):
		p.failed = true
		return 0
	case !digitAt(p.rest, 1):
		n := int(p.rest[0] - '0')
		p.rest = p.rest[1:]
		return n
	}
	n := int(p.rest[0]-'0')*10 + int(p.rest[1]-'0')
	p.rest = p.rest[2:]
	return n
}

// bounded is number, which must be in [low, high].
func (p *parser) bounded(fixed bool, low, high int, what string) int {
	n := p.number(fixed)
	if !p.failed && (n < low || n > high) {
		p.outside = what
	}
	return n
}

// number3 reads up to three digits, three if fixed.
func (p *parser) number3(fixed bool) int {
	n, i := 0, 0
	for ; i < 3 && digitAt(p.rest, i); i++ {
		n = n*10 + int(p.rest[i]-'0')
	}
	if i == 0 || fixed && i != 3 {
		p.failed = true
		return 0
	}
	p.rest = p.rest[i:]
	return n
}

// space reads a space, if there is one.
func (p *parser) space() {
	if p.rest != "" && p.rest[0] == ' ' {
		p.rest = p.rest[1:]
	}
}

// equalFold tells whether a and b, names, are equal but for the case of ASCII letters.
func equalFold(a, b string) bool {
	for i := 0; i < len(a); i++ {
		if c := a[i] | 0x20; a[i] != b[i] && (c != b[i]|0x20 || c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// name reads one of the names, or their first three letters, and gives its index.
func (p *parser) name(names []string, short bool) int {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(p.rest) >= len(name) && equalFold(p.rest[:len(name)], name) {
			p.rest = p.rest[len(name):]
			return i
		}
	}
	p.failed = true
	return -1
}

// text reads the text of a layout; a space stands for any number of them.
func (p *parser) text(prefix string) bool {
	for prefix != "" {
		if prefix[0] == ' ' {
			if p.rest != "" && p.rest[0] != ' ' {
				return false
			}
			prefix = trimSpaces(prefix)
			p.rest = trimSpaces(p.rest)
			continue
		}
		if p.rest == "" || p.rest[0] != prefix[0] {
			return false
		}
		prefix = prefix[1:]
		p.rest = p.rest[1:]
	}
	return true
}

func trimSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// atoi gives the value of s, digits with a sign or none.
func atoi(s string) (x int, ok bool) {
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	v, rest, ok := leadingDigits(s, 1<<63)
	if !ok || rest != "" {
		return 0, false
	}
	x = int(v)
	if negative {
		x = -x
	}
	return x, true
}

// nanoseconds reads n bytes, a point or comma and digits, as a fraction of a second.
func (p *parser) nanoseconds(n int) {
	s := p.rest[:n]
	p.rest = p.rest[n:]
	if s[0] != '.' && s[0] != ',' {
		p.failed = true
		return
	}
	if n > 10 {
		n = 10
	}
	ns, ok := atoi(s[1:n])
	if !ok {
		p.failed = true
		return
	}
	if ns < 0 {
		p.outside = "fractional second"
		return
	}
	for ; n < 10; n++ {
		ns *= 10
	}
	p.nsec = ns
}

// fraction reads a fraction of a second of any length, if there is one.
func (p *parser) fraction() {
	s := p.rest
	if len(s) < 2 || s[0] != '.' && s[0] != ',' || !digitAt(s, 1) {
		return
	}
	n := 2
	for digitAt(s, n) {
		n++
	}
	p.nanoseconds(n)
}

// seconds reads seconds, and a fraction that the layout does not name.
func (p *parser) seconds(fixed bool, layout string) {
	p.sec = p.bounded(fixed, 0, 59, "second")
	if p.failed || p.outside != "" {
		return
	}
	if e := nextChunk(layout).element; e != elementFraction0 && e != elementFraction9 {
		p.fraction()
	}
}

// half reads am or pm.
func (p *parser) half(am, pm string) {
	switch {
	case hasPrefix(p.rest, pm):
		p.pm = true
	case hasPrefix(p.rest, am):
		p.am = true
	default:
		p.failed = true
		return
	}
	p.rest = p.rest[2:]
}

// zoneOffset reads an offset in the given form.
func (p *parser) zoneOffset(form *zoneForm) {
	if form.zulu && p.rest != "" && p.rest[0] == 'Z' {
		p.rest = p.rest[1:]
		p.utc = true
		return
	}
	s, seconds := p.rest, 0
	if len(s) < len(form.text) {
		p.failed = true
		return
	}
	if form.colon && (s[3] != ':' || form.seconds && s[6] != ':') {
		p.failed = true
		return
	}
	s, p.rest = s[:len(form.text)], s[len(form.text):]
	limits := [3]int{24, 60, 60} // more than a clock shows, as some people write it so
	names := [3]string{"time zone offset hour", "time zone offset minute",
		"time zone offset second"}
	q := parser{rest: s[1:]}
	for i, scale := 0, 3600; q.rest != ""; i, scale = i+1, scale/60 {
		if i > 0 && form.colon {
			q.rest = q.rest[1:]
		}
		n := q.number(true)
		if q.failed {
			p.failed = true
			return
		}
		if n > limits[i] {
			p.outside = names[i]
		}
		seconds += n * scale
	}
	p.offset = seconds
	switch s[0] {
	case '+':
	case '-':
		p.offset = -seconds
	default:
		p.failed = true
	}
}

// signedHours gives the length of a sign and up to 23 hours at the start of s, or 0.
func signedHours(s string) int {
	if s == "" || s[0] != '-' && s[0] != '+' {
		return 0
	}
	x, rest, ok := leadingDigits(s[1:], 1<<63)
	if !ok || len(rest) == len(s)-1 || x > 23 {
		return 0
	}
	return len(s) - len(rest)
}

// zoneNameLen gives the length of the zone's name at the start of s, or 0.
func zoneNameLen(s string) int {
	switch {
	case len(s) < 3:
		return 0
	case hasPrefix(s, "ChST") || hasPrefix(s, "MeST"):
		return 4
	case hasPrefix(s, "GMT"):
		return 3 + signedHours(s[3:])
	case s[0] == '+' || s[0] == '-':
		return signedHours(s)
	}
	n := 0
	for n < len(s) && n < 6 && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	switch {
	case n == 3,
		n == 4 && (s[3] == 'T' || hasPrefix(s, "WITA")),
		n == 5 && s[4] == 'T':
		return n
	}
	return 0
}

// zoneName reads the name of a zone.
func (p *parser) zoneName() {
	if hasPrefix(p.rest, "UTC") {
		p.utc = true
		p.rest = p.rest[3:]
		return
	}
	n := zoneNameLen(p.rest)
	if n == 0 {
		p.failed = true
		return
	}
	p.zone, p.rest = p.rest[:n], p.rest[n:]
}

// yearOf reads a year of n digits.
func (p *parser) yearOf(n int) {
	if len(p.rest) < n || n == 4 && !digitAt(p.rest, 0) {
		p.failed = true
		return
	}
	year, ok := atoi(p.rest[:n])
	p.rest = p.rest[n:]
	if !ok {
		p.failed = true
		return
	}
	if n == 2 {
		if year += 1900; year < 1969 {
			year += 100
		}
	}
	p.year = year
}

// date reads an element of the calendar.
func (p *parser) date(e element) {
	switch e {
	case elementYear:
		p.yearOf(2)
	case elementLongYear:
		p.yearOf(4)
	case elementMonth, elementLongMonth:
		p.month = Month(p.name(monthNames[:], e == elementMonth) + 1)
	case elementNumMonth, elementZeroMonth:
		p.month = Month(p.bounded(e == elementZeroMonth, 1, 12, "month"))
	case elementWeekday, elementLongWeekday:
		p.name(dayNames[:], e == elementWeekday)
	case elementDay, elementUnderDay, elementZeroDay:
		if e == elementUnderDay {
			p.space()
		}
		p.day = p.number(e == elementZeroDay)
	case elementUnderYearDay, elementZeroYearDay:
		if e == elementUnderYearDay {
			p.space()
			p.space()
		}
		p.yearDay = p.number3(e == elementZeroYearDay)
	}
}

// element reads any element; layout is what follows it.
func (p *parser) element(c *chunk, layout string) {
	switch e := c.element; e {
	case elementHour:
		p.hour = p.bounded(false, 0, 23, "hour")
	case elementHour12, elementZeroHour12:
		p.hour = p.bounded(e == elementZeroHour12, 0, 12, "hour")
	case elementMinute, elementZeroMinute:
		p.min = p.bounded(e == elementZeroMinute, 0, 59, "minute")
	case elementSecond, elementZeroSecond:
		p.seconds(e == elementZeroSecond, layout)
	case elementUpperPM:
		p.half("AM", "PM")
	case elementLowerPM:
		p.half("am", "pm")
	case elementZoneName:
		p.zoneName()
	case elementZone:
		p.zoneOffset(formOf(c.text))
	case elementFraction0:
		if len(p.rest) < len(c.text) {
			p.failed = true
			return
		}
		p.nanoseconds(len(c.text))
	case elementFraction9:
		p.fraction()
	default:
		p.date(e)
	}
}

// Parse reads a time; without a zone it is in UTC.
func Parse(layout, value string) (Time, error) {
	return parse(layout, value, UTC, Local)
}

// ParseInLocation reads a time; without a zone it is in loc, and zones are looked up there.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// noOffset stands for an offset that was not read.
const noOffset = -1

func parse(layout, value string, assumed, local *Location) (Time, error) {
	p := parser{rest: value}
	p.month, p.day, p.yearDay, p.offset = -1, -1, -1, noOffset
	for rest := layout; ; {
		c := nextChunk(rest)
		if !p.text(c.prefix) {
			return Time{}, &ParseError{layout, value, c.prefix, p.rest, ""}
		}
		if c.element == elementNone {
			if p.rest != "" {
				return Time{}, &ParseError{layout, value, "", p.rest,
					": extra text: " + quote(p.rest)}
			}
			break
		}
		rest = c.suffix
		hold := p.rest
		p.element(&c, rest)
		if p.outside != "" {
			return Time{}, &ParseError{layout, value, c.text, p.rest,
				": " + p.outside + " out of range"}
		}
		if p.failed {
			return Time{}, &ParseError{layout, value, c.text, hold, ""}
		}
	}
	if message := p.finish(); message != "" {
		return Time{}, &ParseError{layout, value, "", "", ": " + message}
	}
	return p.time(assumed, local), nil
}

// finish settles hour, month and day, and gives what is wrong with them.
func (p *parser) finish() string {
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if p.yearDay >= 0 {
		if message := p.fromYearDay(); message != "" {
			return message
		}
	}
	if p.month < 0 {
		p.month = January
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(p.month, p.year) {
		return "day out of range"
	}
	return ""
}

// fromYearDay sets month and day from the day of the year, and gives what is wrong with it.
func (p *parser) fromYearDay() string {
	days := 365
	if leap(p.year) {
		days = 366
	}
	if p.yearDay < 1 || p.yearDay > days {
		return "day-of-year out of range"
	}
	_, month, day := civil(dayNumber(p.year) + int64(p.yearDay-1))
	if p.month >= 0 && p.month != month {
		return "day-of-year does not match month"
	}
	if p.day >= 0 && p.day != day {
		return "day-of-year does not match day"
	}
	p.month, p.day = month, day
	return ""
}

// time gives the time that was read.
func (p *parser) time(assumed, local *Location) Time {
	in := func(loc *Location) Time {
		return Date(p.year, p.month, p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	switch {
	case p.utc:
		return in(UTC)
	case p.offset != noOffset:
		t := in(UTC)
		t.addSeconds(-int64(p.offset))
		name, offset, _, _, _ := local.lookup(t.Unix())
		if offset == p.offset && (p.zone == "" || name == p.zone) {
			t.setLocation(local)
		} else {
			t.setLocation(FixedZone(p.zone, p.offset))
		}
		return t
	case p.zone != "":
		t := in(UTC)
		if offset, ok := local.lookupName(p.zone, t.Unix()); ok {
			t.addSeconds(-int64(offset))
			t.setLocation(local)
			return t
		}
		offset := 0 // the name says nothing
		if len(p.zone) > 3 && p.zone[:3] == "GMT" {
			offset, _ = atoi(p.zone[3:])
			offset *= 3600
		}
		t.setLocation(FixedZone(p.zone, offset))
		return t
	}
	return in(assumed)
}
