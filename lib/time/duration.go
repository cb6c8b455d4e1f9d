// Package time measures, holds and shows time.
package time

import "errors"

// Duration is a span of time in nanoseconds.
type Duration int64

// Common durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// fraction writes v/10**digits, without trailing zeros, to the end of buf, and gives where it
// starts and what is left of v.
func fraction(buf []byte, v uint64, digits int) (start int, rest uint64) {
	start = len(buf)
	shown := false
	for i := 0; i < digits; i++ {
		digit := v % 10
		shown = shown || digit != 0
		if shown {
			start--
			buf[start] = byte('0' + digit)
		}
		v /= 10
	}
	if shown {
		start--
		buf[start] = '.'
	}
	return start, v
}

// integer writes v to the end of buf, and gives where it starts.
func integer(buf []byte, v uint64) int {
	start := len(buf)
	for {
		start--
		buf[start] = byte('0' + v%10)
		if v /= 10; v == 0 {
			return start
		}
	}
}

// String shows d as in 72h3m0.5s, below a second in the largest unit that gives a whole number.
func (d Duration) String() string {
	var buf [32]byte // "-2562047h47m16.854775808s" is the longest
	start := len(buf)
	v := uint64(d)
	if d < 0 {
		v = -v
	}
	switch {
	case v == 0:
		return "0s"
	case v < uint64(Second):
		start = shortDuration(buf[:], v)
	default:
		start--
		buf[start] = 's'
		start, v = fraction(buf[:start], v, 9)
		start = integer(buf[:start], v%60)
		if v /= 60; v > 0 {
			start--
			buf[start] = 'm'
			start = integer(buf[:start], v%60)
			if v /= 60; v > 0 {
				start--
				buf[start] = 'h'
				start = integer(buf[:start], v)
			}
		}
	}
	if d < 0 {
		start--
		buf[start] = '-'
	}
	return string(buf[start:])
}

// shortDuration writes a duration below a second to the end of buf, and gives where it starts.
func shortDuration(buf []byte, v uint64) int {
	start := len(buf) - 1
	buf[start] = 's'
	digits := 0
	switch {
	case v < uint64(Microsecond):
		start--
		buf[start] = 'n'
	case v < uint64(Millisecond):
		digits = 3
		start -= len("µ")
		copy(buf[start:], "µ")
	default:
		digits = 6
		start--
		buf[start] = 'm'
	}
	start, v = fraction(buf[:start], v, digits)
	return integer(buf[:start], v)
}

// Nanoseconds gives d in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds gives d in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds gives d in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds gives d in seconds.
func (d Duration) Seconds() float64 {
	return float64(d/Second) + float64(d%Second)/1e9
}

// Minutes gives d in minutes.
func (d Duration) Minutes() float64 {
	return float64(d/Minute) + float64(d%Minute)/(60*1e9)
}

// Hours gives d in hours.
func (d Duration) Hours() float64 {
	return float64(d/Hour) + float64(d%Hour)/(60*60*1e9)
}

// Truncate gives d rounded towards zero to a multiple of m; d itself if m <= 0.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round gives d rounded to the nearest multiple of m, halves away from zero, the largest or
// smallest duration where that overflows; d itself if m <= 0.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	r := d % m
	if d < 0 {
		r = -r
		if belowHalf(r, m) {
			return d + r
		}
		if d1 := d - m + r; d1 < d {
			return d1
		}
		return minDuration
	}
	if belowHalf(r, m) {
		return d - r
	}
	if d1 := d + m - r; d1 > d {
		return d1
	}
	return maxDuration
}

// belowHalf tells whether x is less than half of y.
func belowHalf(x, y Duration) bool {
	return uint64(x)+uint64(x) < uint64(y)
}

// Abs gives d without its sign, the largest duration for the smallest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// leadingDigits gives the value of the digits at the start of s, at most limit, and what follows.
func leadingDigits(s string, limit uint64) (x uint64, rest string, ok bool) {
	i := 0
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if x > limit/10 {
			return 0, s, false
		}
		x = x*10 + uint64(s[i]-'0')
		if x > limit {
			return 0, s, false
		}
	}
	return x, s[i:], true
}

// leadingFraction gives the digits at the start of s as f/scale, and what follows; digits past
// the precision of an int64 are dropped.
func leadingFraction(s string) (f uint64, scale float64, rest string) {
	scale = 1
	full := false
	i := 0
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if full {
			continue
		}
		if f > (1<<63-1)/10 {
			full = true
			continue
		}
		next := f*10 + uint64(s[i]-'0')
		if next > 1<<63 {
			full = true
			continue
		}
		f = next
		scale *= 10
	}
	return f, scale, s[i:]
}

// unit gives the length of the named unit, 0 if there is none.
func unit(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs":
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// ParseDuration reads a duration: a sign, then numbers with a fraction and a unit each.
func ParseDuration(s string) (Duration, error) {
	whole := s
	invalid := func() (Duration, error) {
		return 0, errors.New("time: invalid duration " + quote(whole))
	}
	negative := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		negative = s[0] == '-'
		s = s[1:]
	}
	if s == "0" {
		return 0, nil
	}
	if s == "" {
		return invalid()
	}
	var total uint64
	for s != "" {
		n, rest, message := durationPart(s)
		if message != "" {
			return 0, errors.New("time: " + message + " duration " + quote(whole))
		}
		s = rest
		if total += n; total > 1<<63 {
			return invalid()
		}
	}
	if negative {
		return -Duration(total), nil
	}
	if total > 1<<63-1 {
		return invalid()
	}
	return Duration(total), nil
}

// durationPart reads one number and its unit, and gives what follows, or what is wrong.
func durationPart(s string) (n uint64, rest, message string) {
	const invalid = "invalid"
	v, rest, ok := leadingDigits(s, 1<<63)
	if !ok || s[0] != '.' && len(rest) == len(s) {
		return 0, "", invalid
	}
	digits := len(rest) != len(s)
	var f uint64
	scale := 1.0
	if rest != "" && rest[0] == '.' {
		before := rest[1:]
		f, scale, rest = leadingFraction(before)
		digits = digits || len(rest) != len(before)
	}
	if !digits {
		return 0, "", invalid
	}
	i := 0
	for i < len(rest) && rest[i] != '.' && (rest[i] < '0' || rest[i] > '9') {
		i++
	}
	if i == 0 {
		return 0, "", "missing unit in"
	}
	u := unit(rest[:i])
	if u == 0 {
		return 0, "", "unknown unit " + quote(rest[:i]) + " in"
	}
	if v > 1<<63/u {
		return 0, "", invalid
	}
	v *= u
	if f > 0 {
		v += uint64(float64(f) * (float64(u) / scale))
		if v > 1<<63 {
			return 0, "", invalid
		}
	}
	return v, rest[i:], ""
}
