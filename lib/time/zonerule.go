// The rule for a location's future, in the format of POSIX's variable TZ:
// "CET-1CEST,M3.5.0,M10.5.0/3" is CET, one hour east, and CEST, from the last Sunday of March at
// 2:00 to the last Sunday of October at 3:00.

package time

// changeRule says when in a year the zone changes.
type changeRule struct {
	kind   byte // 'J': day from 1 without leap days; 'D': day from 0; 'M': month, week and weekday
	day    int
	week   int // 1 to 5, 5 for the last
	month  int
	second int // of that day, on the clock before the change
}

// applyRule gives the zone in use at a Unix time, and bounds of its use: where no change is near,
// those of the year. after is when the rule begins.
func applyRule(rule string, after, sec int64) (z zone, start, end int64, ok bool) {
	std, dst, from, to, changes, ok := parseRule(rule)
	if !ok {
		return z, 0, 0, false
	}
	if !changes {
		return std, after, omega, true
	}
	day, _ := divide(sec+unixEpoch, secondsPerDay)
	year, _, _ := civil(day)
	first := dayNumber(year)*secondsPerDay - unixEpoch
	into := sec - first
	toDST := from.secondOf(year, std.offset)
	toStd := to.secondOf(year, dst.offset)
	if toStd < toDST { // the southern hemisphere
		toDST, toStd = toStd, toDST
		std, dst = dst, std
	}
	switch {
	case into < toDST:
		return std, first, first + toDST, true
	case into >= toStd:
		return std, first + toStd, first + 365*secondsPerDay, true
	}
	return dst, first + toDST, first + toStd, true
}

// parseRule reads a rule: two zones and when each year they change; changes is false where there
// is one zone only.
func parseRule(s string) (std, dst zone, from, to changeRule, changes, ok bool) {
	if std.name, s, ok = ruleName(s); !ok {
		return std, dst, from, to, false, false
	}
	if std.offset, s, ok = ruleOffset(s); !ok {
		return std, dst, from, to, false, false
	}
	std.offset = -std.offset
	if s == "" || s[0] == ',' {
		return std, dst, from, to, false, true
	}
	if dst.name, s, ok = ruleName(s); !ok {
		return std, dst, from, to, false, false
	}
	dst.dst = true
	dst.offset = std.offset + 3600
	if s != "" && s[0] != ',' {
		if dst.offset, s, ok = ruleOffset(s); !ok {
			return std, dst, from, to, false, false
		}
		dst.offset = -dst.offset
	}
	if s == "" {
		s = ",M3.2.0,M11.1.0"
	}
	if s[0] != ',' && s[0] != ';' {
		return std, dst, from, to, false, false
	}
	if from, s, ok = ruleChange(s[1:]); !ok || s == "" || s[0] != ',' {
		return std, dst, from, to, false, false
	}
	to, s, ok = ruleChange(s[1:])
	return std, dst, from, to, true, ok && s == ""
}

// ruleName reads a zone's name: letters, or anything in < >.
func ruleName(s string) (name, rest string, ok bool) {
	if s != "" && s[0] == '<' {
		for i := 1; i < len(s); i++ {
			if s[i] == '>' {
				return s[1:i], s[i+1:], true
			}
		}
		return "", "", false
	}
	i := 0
	for i < len(s) && s[i] != ',' && s[i] != '-' && s[i] != '+' && !digitAt(s, i) {
		i++
	}
	return s[:i], s[i:], i >= 3
}

// ruleNumber reads a number from low to high.
func ruleNumber(s string, low, high int) (n int, rest string, ok bool) {
	v, rest, ok := leadingDigits(s, 1<<31)
	n = int(v)
	return n, rest, ok && len(rest) < len(s) && low <= n && n <= high
}

// ruleOffset reads hours, minutes and seconds with a sign, in seconds.
func ruleOffset(s string) (offset int, rest string, ok bool) {
	if s == "" {
		return 0, "", false
	}
	negative := s[0] == '-'
	if negative || s[0] == '+' {
		s = s[1:]
	}
	n, s, ok := ruleNumber(s, 0, 24*7)
	offset = n * 3600
	for scale := 60; ok && scale > 0 && s != "" && s[0] == ':'; scale /= 60 {
		n, s, ok = ruleNumber(s[1:], 0, 59)
		offset += n * scale
	}
	if negative {
		offset = -offset
	}
	return offset, s, ok
}

// ruleChange reads when the zone changes.
func ruleChange(s string) (r changeRule, rest string, ok bool) {
	switch {
	case s == "":
		return r, "", false
	case s[0] == 'J':
		r.kind = 'J'
		r.day, s, ok = ruleNumber(s[1:], 1, 365)
	case s[0] == 'M':
		r.kind = 'M'
		if r.month, s, ok = ruleNumber(s[1:], 1, 12); !ok || s == "" || s[0] != '.' {
			return r, "", false
		}
		if r.week, s, ok = ruleNumber(s[1:], 1, 5); !ok || s == "" || s[0] != '.' {
			return r, "", false
		}
		r.day, s, ok = ruleNumber(s[1:], 0, 6)
	default:
		r.kind = 'D'
		r.day, s, ok = ruleNumber(s, 0, 365)
	}
	r.second = 2 * 3600
	if ok && s != "" && s[0] == '/' {
		r.second, s, ok = ruleOffset(s[1:])
	}
	return r, s, ok
}

// secondOf gives the second of the year, in UTC, of the change, where offset is that of the zone
// before it.
func (r *changeRule) secondOf(year, offset int) int64 {
	var day int
	switch r.kind {
	case 'J':
		day = r.day - 1
		if leap(year) && r.day >= 60 {
			day++
		}
	case 'D':
		day = r.day
	default:
		before := daysBefore[r.month-1]
		if leap(year) && r.month > 2 {
			before++
		}
		_, weekday := divide(dayNumber(year)+int64(before)+1, 7) // of the month's first day
		day = r.day - int(weekday)
		if day < 0 {
			day += 7
		}
		for week := 1; week < r.week && day+7 < daysIn(Month(r.month), year); week++ {
			day += 7
		}
		day += before
	}
	return int64(day*secondsPerDay + r.second - offset)
}
