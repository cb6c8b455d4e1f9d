// The calendar: Gregorian, extended to all years, with a year 0.

package time

// Month is a month of the year, January = 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// Weekday is a day of the week, Sunday = 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var monthNames = [12]string{"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

var dayNames = [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	"Saturday"}

// outOfRange shows a number that is none of its type's.
func outOfRange(what string, n int) string {
	var buf [20]byte
	return "%!" + what + "(" + string(buf[integer(buf[:], uint64(n)):]) + ")"
}

// String gives the English name.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return outOfRange("Month", int(m))
}

// String gives the English name.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return outOfRange("Weekday", int(d))
}

const (
	daysPer400Years = 365*400 + 97
	daysBeforeEpoch = 306 // from March 1 of year 0 to January 1 of year 1
)

// daysBefore holds the days of a common year before each month, and those of the year.
var daysBefore = [13]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func leap(year int) bool {
	return year%4 == 0 && (year%100 != 0 || year%400 == 0)
}

// daysIn gives the length of a month.
func daysIn(m Month, year int) int {
	if m == February && leap(year) {
		return 29
	}
	return daysBefore[m] - daysBefore[m-1]
}

// divide gives quotient and remainder of a/b, b > 0, the remainder not negative.
func divide(a, b int64) (q, r int64) {
	q, r = a/b, a%b
	if r < 0 {
		q--
		r += b
	}
	return q, r
}

// civil gives the date of a day, counted from January 1 of year 1. It counts years from March, so
// that the leap day is the last, in cycles of 400 years.
func civil(days int64) (year int, month Month, day int) {
	cycle, d := divide(days+daysBeforeEpoch, daysPer400Years)
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= 365*y + y/4 - y/100
	m := (5*d + 2) / 153 // from March = 0: five months have 153 days
	day = int(d-(153*m+2)/5) + 1
	year = int(cycle*400 + y)
	if m >= 10 {
		return year + 1, Month(m - 9), day
	}
	return year, Month(m + 3), day
}

// dayNumber gives the days from January 1 of year 1 to January 1 of year.
func dayNumber(year int) int64 {
	cycle, y := divide(int64(year)-1, 400)
	return cycle*daysPer400Years + y*365 + y/4 - y/100
}

// normalize gives hi, lo of the same value with lo in [0, base).
func normalize(hi, lo, base int) (int, int) {
	q, r := divide(int64(lo), int64(base))
	return hi + int(q), int(r)
}

// Date gives the time of a date and clock reading in loc; values out of their ranges are carried
// over. In a gap or overlap of the clock, one of the two offsets is taken.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	year, m := normalize(year, int(month)-1, 12)
	sec, nsec = normalize(sec, nsec, 1e9)
	min, sec = normalize(min, sec, 60)
	hour, min = normalize(hour, min, 60)
	day, hour = normalize(day, hour, 24)

	days := dayNumber(year) + int64(daysBefore[m])
	if m >= 2 && leap(year) {
		days++
	}
	days += int64(day - 1)
	abs := days*secondsPerDay + int64(hour*3600+min*60+sec)
	unix := abs - unixEpoch
	if loc != &utcLocation {
		_, offset, start, end, _ := loc.lookup(unix)
		if offset != 0 {
			// The offset was looked up for the clock reading taken as UTC: try it.
			if utc := unix - int64(offset); utc < start || utc >= end {
				_, offset, _, _, _ = loc.lookup(utc)
			}
			unix -= int64(offset)
		}
	}
	t := Time{sec: unix + unixEpoch, nsec: int32(nsec)}
	t.setLocation(loc)
	return t
}

// local gives the clock reading in t's location, as seconds since January 1 of year 1.
func (t Time) local() int64 {
	if t.loc == nil || t.loc == &utcLocation {
		return t.sec
	}
	_, offset, _, _, _ := t.loc.lookup(t.Unix())
	return t.sec + int64(offset)
}

// dayAndSecond gives the day since January 1 of year 1, and the second in it.
func (t Time) dayAndSecond() (day int64, second int) {
	d, s := divide(t.local(), secondsPerDay)
	return d, int(s)
}

// Date gives the date of t.
func (t Time) Date() (year int, month Month, day int) {
	d, _ := t.dayAndSecond()
	return civil(d)
}

// Year gives the year of t.
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

// Month gives the month of t.
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

// Day gives the day of the month of t.
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// Weekday gives the day of the week of t.
func (t Time) Weekday() Weekday {
	d, _ := t.dayAndSecond()
	_, w := divide(d+1, 7) // January 1 of year 1 was a Monday
	return Weekday(w)
}

// YearDay gives the day of the year of t, from 1.
func (t Time) YearDay() int {
	d, _ := t.dayAndSecond()
	year, _, _ := civil(d)
	return int(d-dayNumber(year)) + 1
}

// ISOWeek gives the year and the week that t is in by ISO 8601: week 1 has the year's first Thursday.
func (t Time) ISOWeek() (year, week int) {
	d, _ := t.dayAndSecond()
	_, sinceMonday := divide(d, 7)
	thursday := d + 3 - sinceMonday
	year, _, _ = civil(thursday)
	return year, int(thursday-dayNumber(year))/7 + 1
}

// Clock gives the time of day of t.
func (t Time) Clock() (hour, min, sec int) {
	_, s := t.dayAndSecond()
	return s / 3600, s / 60 % 60, s % 60
}

// Hour gives the hour of t, from 0 to 23.
func (t Time) Hour() int {
	hour, _, _ := t.Clock()
	return hour
}

// Minute gives the minute of t.
func (t Time) Minute() int {
	_, min, _ := t.Clock()
	return min
}

// Second gives the second of t.
func (t Time) Second() int {
	_, _, sec := t.Clock()
	return sec
}

// Nanosecond gives the nanosecond of t.
func (t Time) Nanosecond() int {
	return int(t.nsec)
}

// AddDate gives t moved by years, months and days, which are carried over as Date does.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec), t.Location())
}
