// Time: a wall clock reading, and for Now also one of the monotonic clock.

package time

import "math/bits"

// Time is an instant with nanosecond precision. The zero value is midnight, January 1 of year 1, UTC.
// time.c makes such values too.
type Time struct {
	sec  int64     // since the zero value
	nsec int32     // [0, 999999999]
	mono int64     // monotonic clock in nanoseconds, from 1 on; 0 where there is no reading
	loc  *Location // nil for UTC
}

const (
	secondsPerDay = 24 * 60 * 60
	unixEpoch     = (1969*365 + 1969/4 - 1969/100 + 1969/400) * secondsPerDay // as Time.sec
)

// Now gives the current time.
func Now() Time {
	sec, nsec, mono := now()
	return Time{sec + unixEpoch, int32(nsec), mono, Local}
}

// Since gives the time passed since t.
func Since(t Time) Duration {
	if t.mono != 0 {
		return Time{mono: elapsed()}.Sub(t)
	}
	return Now().Sub(t)
}

// Until gives the time that is left until t.
func Until(t Time) Duration {
	if t.mono != 0 {
		return t.Sub(Time{mono: elapsed()})
	}
	return t.Sub(Now())
}

// Unix gives the local time of a Unix time; nsec may be any number.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		n := nsec / 1e9
		sec += n
		nsec -= n * 1e9
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return Time{sec + unixEpoch, int32(nsec), 0, Local}
}

// UnixMilli gives the local time of a Unix time in milliseconds.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro gives the local time of a Unix time in microseconds.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Unix gives the seconds since January 1, 1970 UTC.
func (t Time) Unix() int64 { return t.sec - unixEpoch }

// UnixMilli gives the milliseconds since January 1, 1970 UTC.
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + int64(t.nsec)/1e6 }

// UnixMicro gives the microseconds since January 1, 1970 UTC.
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + int64(t.nsec)/1e3 }

// UnixNano gives the nanoseconds since January 1, 1970 UTC.
func (t Time) UnixNano() int64 { return t.Unix()*1e9 + int64(t.nsec) }

// IsZero tells whether t is the zero value's instant.
func (t Time) IsZero() bool { return t.sec == 0 && t.nsec == 0 }

// Compare gives -1, 0 or +1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	a, b := t.sec, u.sec
	if t.mono != 0 && u.mono != 0 {
		a, b = t.mono, u.mono
	} else if a == b {
		a, b = int64(t.nsec), int64(u.nsec)
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// After tells whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before tells whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal tells whether t and u are the same instant, whatever their locations.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// addSeconds moves the wall clock reading.
func (t *Time) addSeconds(n int64) {
	sum := t.sec + n
	switch {
	case (sum > t.sec) == (n > 0):
		t.sec = sum
	case n > 0:
		t.sec = 1<<63 - 1
	default:
		t.sec = -(1<<63 - 1)
	}
}

// Add gives t moved by d.
func (t Time) Add(d Duration) Time {
	seconds := int64(d / 1e9)
	nsec := t.nsec + int32(d%1e9)
	if nsec >= 1e9 {
		seconds++
		nsec -= 1e9
	} else if nsec < 0 {
		seconds--
		nsec += 1e9
	}
	t.nsec = nsec
	t.addSeconds(seconds)
	if t.mono != 0 {
		mono := t.mono + int64(d)
		if d < 0 && mono > t.mono || d > 0 && mono < t.mono {
			mono = 0 // out of range
		}
		t.mono = mono
	}
	return t
}

// Sub gives the time from u to t, the largest or smallest duration where that overflows.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		d := Duration(t.mono - u.mono)
		if d < 0 && t.mono > u.mono {
			return maxDuration
		}
		if d > 0 && t.mono < u.mono {
			return minDuration
		}
		return d
	}
	d := Duration(t.sec-u.sec)*Second + Duration(t.nsec-u.nsec)
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// remainder gives the time since the zero value modulo d.
func (t Time) remainder(d Duration) Duration {
	sec, nsec := t.sec, int64(t.nsec)
	negative := sec < 0
	if negative {
		sec, nsec = -sec, -nsec
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	hi, lo := bits.Mul64(uint64(sec), 1e9)
	lo, carry := bits.Add64(lo, uint64(nsec), 0)
	r := Duration(bits.Rem64(hi+carry, lo, uint64(d)))
	if negative && r != 0 {
		r = d - r
	}
	return r
}

// Truncate gives t rounded down to a multiple of d since the zero value, without the monotonic
// reading; t unchanged but for that if d <= 0.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.Add(-t.remainder(d))
}

// Round gives t rounded to the nearest multiple of d since the zero value, halves up, without the
// monotonic reading; t unchanged but for that if d <= 0.
func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	r := t.remainder(d)
	if belowHalf(r, d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}
