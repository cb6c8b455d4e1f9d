// Showing times.

package time

// appendInt appends x with at least width digits.
func appendInt(b []byte, x, width int) []byte {
	var buf [20]byte
	u := uint64(x)
	if x < 0 {
		b = append(b, '-')
		u = -u
	}
	start := integer(buf[:], u)
	for n := len(buf) - start; n < width; n++ {
		b = append(b, '0')
	}
	return append(b, buf[start:]...)
}

// appendPadded appends x, from 0 to 999, with spaces up to width.
func appendPadded(b []byte, x, width int) []byte {
	if width >= 3 && x < 100 {
		b = append(b, ' ')
	}
	if x < 10 {
		b = append(b, ' ')
	}
	return appendInt(b, x, 0)
}

// appendFraction appends the fraction of a second, as the element asks.
func appendFraction(b []byte, nsec int, c *chunk) []byte {
	digits := len(c.text) - 1
	trim := c.element == elementFraction9
	if trim && (digits == 0 || nsec == 0) {
		return b
	}
	start := len(b)
	b = append(b, c.text[0])
	b = appendInt(b, nsec, 9)
	for len(b) < start+1+digits {
		b = append(b, '0')
	}
	b = b[:start+1+digits]
	if trim {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if len(b) == start+1 {
			b = b[:start]
		}
	}
	return b
}

// appendOffset appends an offset in seconds in the given form.
func appendOffset(b []byte, offset int, form *zoneForm) []byte {
	if form.zulu && offset == 0 {
		return append(b, 'Z')
	}
	minutes, seconds := offset/60, offset
	sign := byte('+')
	if minutes < 0 {
		sign = '-'
		minutes, seconds = -minutes, -seconds
	}
	b = appendInt(append(b, sign), minutes/60, 2)
	if form.minutes {
		if form.colon {
			b = append(b, ':')
		}
		b = appendInt(b, minutes%60, 2)
	}
	if form.seconds {
		if form.colon {
			b = append(b, ':')
		}
		b = appendInt(b, seconds%60, 2)
	}
	return b
}

// appendZoneName appends a zone's name, or its offset where it has none.
func appendZoneName(b []byte, name string, offset int) []byte {
	if name != "" {
		return append(b, name...)
	}
	return appendOffset(b, offset, &zoneForm{minutes: true})
}

// reading is a time as the clock and calendar of its location show it.
type reading struct {
	year    int
	month   Month
	day     int
	yearDay int
	weekday Weekday
	hour    int
	min     int
	sec     int
	nsec    int
	zone    string
	offset  int
}

func (t Time) reading() (r reading) {
	r.zone, r.offset = t.Zone()
	days, second := divide(t.sec+int64(r.offset), secondsPerDay)
	r.year, r.month, r.day = civil(days)
	r.yearDay = int(days-dayNumber(r.year)) + 1
	_, w := divide(days+1, 7)
	r.weekday = Weekday(w)
	r.hour, r.min, r.sec = int(second/3600), int(second/60%60), int(second%60)
	r.nsec = int(t.nsec)
	return r
}

// appendDate appends an element of the calendar.
func (r *reading) appendDate(b []byte, c *chunk) []byte {
	switch c.element {
	case elementYear:
		return appendInt(b, max(r.year, -r.year)%100, 2)
	case elementLongYear:
		return appendInt(b, r.year, 4)
	case elementMonth:
		return append(b, r.month.String()[:3]...)
	case elementLongMonth:
		return append(b, r.month.String()...)
	case elementNumMonth:
		return appendInt(b, int(r.month), 0)
	case elementZeroMonth:
		return appendInt(b, int(r.month), 2)
	case elementWeekday:
		return append(b, r.weekday.String()[:3]...)
	case elementLongWeekday:
		return append(b, r.weekday.String()...)
	case elementDay:
		return appendInt(b, r.day, 0)
	case elementUnderDay:
		return appendPadded(b, r.day, 2)
	case elementZeroDay:
		return appendInt(b, r.day, 2)
	case elementUnderYearDay:
		return appendPadded(b, r.yearDay, 3)
	}
	return appendInt(b, r.yearDay, 3) // elementZeroYearDay
}

// half gives am or pm.
func (r *reading) half(am, pm string) string {
	if r.hour >= 12 {
		return pm
	}
	return am
}

// hour12 gives the hour on a clock that shows twelve.
func (r *reading) hour12() int {
	if hour := r.hour % 12; hour != 0 {
		return hour
	}
	return 12
}

// append appends any element.
func (r *reading) append(b []byte, c *chunk) []byte {
	switch c.element {
	case elementHour:
		return appendInt(b, r.hour, 2)
	case elementHour12:
		return appendInt(b, r.hour12(), 0)
	case elementZeroHour12:
		return appendInt(b, r.hour12(), 2)
	case elementMinute:
		return appendInt(b, r.min, 0)
	case elementZeroMinute:
		return appendInt(b, r.min, 2)
	case elementSecond:
		return appendInt(b, r.sec, 0)
	case elementZeroSecond:
		return appendInt(b, r.sec, 2)
	case elementUpperPM:
		return append(b, r.half("AM", "PM")...)
	case elementLowerPM:
		return append(b, r.half("am", "pm")...)
	case elementZoneName:
		return appendZoneName(b, r.zone, r.offset)
	case elementZone:
		return appendOffset(b, r.offset, formOf(c.text))
	case elementFraction0, elementFraction9:
		return appendFraction(b, r.nsec, c)
	}
	return r.appendDate(b, c)
}

// AppendFormat appends t in the layout.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	r := t.reading()
	for layout != "" {
		c := nextChunk(layout)
		b = append(b, c.prefix...)
		if c.element == elementNone {
			break
		}
		b = r.append(b, &c)
		layout = c.suffix
	}
	return b
}

// Format shows t in the layout.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

// String shows t for debugging, with its monotonic reading.
func (t Time) String() string {
	s := t.Format("2006-01-02 15:04:05.999999999 -0700 MST")
	if t.mono == 0 {
		return s
	}
	v := uint64(t.mono)
	sign := byte('+')
	if t.mono < 0 {
		sign = '-'
		v = -v
	}
	b := append([]byte(s), " m="...)
	b = append(b, sign)
	b = appendInt(b, int(v/1e9), 0)
	b = append(b, '.')
	return string(appendInt(b, int(v%1e9), 9))
}

// GoString shows t as Go source.
func (t Time) GoString() string {
	r := t.reading()
	b := []byte("time.Date(")
	b = appendInt(b, r.year, 0)
	if January <= r.month && r.month <= December {
		b = append(b, ", time."...)
		b = append(b, r.month.String()...)
	}
	for _, n := range [...]int{r.day, r.hour, r.min, r.sec, r.nsec} {
		b = append(b, ", "...)
		b = appendInt(b, n, 0)
	}
	b = append(b, ", "...)
	switch loc := t.Location(); loc {
	case UTC:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(b, "time.Location("...)
		b = append(b, quote(loc.name)...)
		b = append(b, ')')
	}
	return string(append(b, ')'))
}
